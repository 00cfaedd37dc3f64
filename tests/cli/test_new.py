"""``jospar new``: records made without writing YAML."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.cli.making import DAY, MEASURE, PROGRAMME, SINCE, declare, done, text_of
from tests.tree.repository import initialise


@pytest.fixture
def typing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Go to a plan repository whose programme has four measures declared, and three entered."""
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    declare(plan, 4)
    return Shell(plan)


def test_a_measure_gets_the_next_id_and_says_what_was_said(typing: Shell) -> None:
    more = ("title/ru=Открыть 12 кабинетов", "budget/2027/republican/amount=80", "critical=true")
    out = done(typing.type(*MEASURE, *SINCE, *more, *DAY))
    assert "plan/example/measures/XA-004.yaml: written" in out
    assert text_of(typing, "example/measures/XA-004.yaml") == (
        "id: XA-004\ntitle:\n  en: Open 12 rooms\n  ru: Открыть 12 кабинетов\narea: safety\n"
        "lead: ministry_a\ndue: 2028\ncritical: true\nbudget:\n"
        "  - {year: 2027, fund: republican, amount: 80}\nsources: [act_12]\n"
    )
    done(typing.type("validate", *DAY))


@pytest.mark.parametrize(
    ("words", "file", "lines"),
    [
        (
            ("indicator", "--title", "Rooms open", "--unit", "room", "--level", "output"),
            "example/indicators/XA-I-02.yaml",
            "id: XA-I-02\ntitle:\n  en: Rooms open\nunit:\n  en: room\nlevel: output\n",
        ),
        (
            (
                "indicator",
                "--title",
                "Population",
                "--unit",
                "person",
                "--level",
                "context",
                "--id",
                "XA-I-77",
            ),
            "indicators/XA-I-77.yaml",
            "id: XA-I-77\ntitle:\n  en: Population\nunit:\n  en: person\nlevel: context\n",
        ),
        (
            (
                "observation",
                "--indicator",
                "XA-I-01",
                "--period",
                "2025",
                "--value",
                "6,5",
                "source=statistics_2025",
            ),
            "example/observations/XA-I-01/2025.yaml",
            "period: 2025\nsource: statistics_2025\nvalue: 6.5\n",
        ),
        (
            (
                "observation",
                "--indicator",
                "XA-I-01",
                "--period",
                "2024",
                "--value",
                "6.8",
                "--source",
                "act_12",
            ),
            "example/observations/XA-I-01/2024_act_12.yaml",
            "period: 2024\nsource: act_12\nvalue: 6.8\n",
        ),
        (
            (
                *("risk", "--title", "No premises", "--measure", "XA-001", "--measure", "XA-002"),
                *("--probability", "2", "--impact", "4", "--owner", "MinA"),
            ),
            "example/risks/XA-R-01.yaml",
            (
                "id: XA-R-01\ntitle:\n  en: No premises\nmeasures: [XA-001, XA-002]\n"
                "probability: 2\nimpact: 4\n"
                "owner: ministry_a\nstate: open\n"
            ),
        ),
        (
            (
                *("decision", "--title", "Who pays", "--measure", "XA-001", "--by", "MinA"),
                *("--of", "ministry_b", "--due", "2026-12"),
            ),
            "example/decisions/XA-D-01.yaml",
            (
                "id: XA-D-01\ntitle:\n  en: Who pays\nmeasures: [XA-001]\n"
                "asked: {by: ministry_a, on: 2026-07-10}\nof: ministry_b\ndue: 2026-12\n"
            ),
        ),
    ],
)
def test_records_are_files_in_their_places(
    typing: Shell, words: tuple[str, ...], file: str, lines: str
) -> None:
    assert f"plan/{file}: written" in done(typing.type("new", *words, *DAY))
    assert text_of(typing, file) == lines
    done(typing.type("validate", *DAY))


@pytest.mark.parametrize(
    ("file", "words", "lines"),
    [
        (
            "agencies.yaml",
            (
                "agency",
                "--id",
                "mof",
                "--name",
                "Министерство финансов",
                "--abbr",
                "МФ",
                "--kind",
                "ministry",
            ),
            "- id: mof\n  name:\n    ru: Министерство финансов\n  abbr:\n    ru: МФ\n  kind: ministry\n",
        ),
        (
            "sources.yaml",
            (
                *("source", "--id", "letter_5", "--title", "Letter No. 5"),
                *("--grade", "official_letter", "--dated", "2026-03"),
            ),
            "- id: letter_5\n  title:\n    en: Letter No. 5\n  grade: official_letter\n  date: 2026-03\n",
        ),
    ],
)
def test_a_registry_gets_a_row_and_keeps_every_other_byte(
    typing: Shell, file: str, words: tuple[str, ...], lines: str
) -> None:
    path = typing.folder / "plan" / file
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"# the last line\r\n")
    before = path.read_bytes()
    done(typing.type("new", *words, *DAY))
    assert (
        path.read_bytes()
        == before.replace(b"# the last line\r\n", b"", 1)
        + lines.replace("\n", "\r\n").encode()
        + b"# the last line\r\n"
    )
    again = typing.type("new", *words, *DAY)
    assert (again.code, "X736" in again.err) == (2, True)


def test_a_figure_of_a_source_is_entered_once(typing: Shell) -> None:
    words = (
        "new",
        "observation",
        "--indicator",
        "XA-I-01",
        "--period",
        "2025",
        "--source",
        "statistics_2025",
    )
    done(typing.type(*words, "--value", "6.9", *DAY))
    for value in ("6.9", "7.2"):
        ended = typing.type(*words, "--value", value, *DAY)
        assert ended.code == 2
        assert (
            "X736: plan/example/observations/XA-I-01/2025.yaml has the figure of statistics_2025" in ended.err
        )
    done(typing.type(*words, "--value", "7.2", "revision=2", *DAY))
    names = [path.name for path in (typing.folder / "plan/example/observations/XA-I-01").iterdir()]
    assert sorted(names) == ["2024.yaml", "2025.yaml", "2025_statistics_2025.yaml"]
    validated = typing.type("validate", *DAY)
    assert "J629" not in validated.out
    assert "J611" not in validated.out


def test_the_commit_is_worded_in_the_first_language_of_the_plan(typing: Shell) -> None:
    initialise(typing.folder).commit()
    words = ("agency", "--name", "Министерство", "--kind", "ministry")
    path = typing.folder / "plan/jospar.yaml"
    assert "git commit -m 'moe: new agency'" in done(typing.type("new", *words, "--id", "moe", *DAY))
    path.write_text(path.read_text("utf-8").replace("[en, ru, kk]", "[ru, kk, en]"), "utf-8")
    assert "git commit -m 'mof: новый орган'" in done(typing.type("new", *words, "--id", "mof", *DAY))


def test_a_measure_of_an_act_needs_the_act(typing: Shell) -> None:
    declare(typing.folder, 4)
    done(typing.type(*MEASURE, *SINCE, *DAY))
    ended = typing.type(*MEASURE, *SINCE, *DAY)
    assert ended.code == 2
    assert "X732" in ended.err
    words = "'title=Open 12 rooms' area=safety lead=MinA due=2028 sources=act_12"
    assert f"jospar new measure {words} --amendment ID" in ended.err


def test_an_amendment_or_a_correction_adds_it(typing: Shell) -> None:
    file = typing.folder / "plan/example/amendments/XA-A-005.yaml"
    file.parent.mkdir()
    file.write_text(
        "id: XA-A-005\nkind: amendment\n"
        "act: {number: 5, date: 2026-06-13, effective: 2026-07-01, source: act_12}\n"
        "changes:\n  - {record: XA-003, field: due, before: 2026-11, after: 2026-12}  # first\nreason: law\n"
    )
    declare(typing.folder, 5)
    done(typing.type(*MEASURE, *SINCE, "--amendment", "XA-A-005", *DAY))
    assert "# first\n  - {record: XA-004, action: add}\nreason: law\n" in file.read_text()
    why = ("--correction", "--because", "Строка пропущена")
    path = typing.folder / PROGRAMME
    path.write_text(
        path.read_text("utf-8")
        .replace("  measures: {value: 4, source: act_12}\n", "")
        .replace("declared:\n", "")
    )
    done(typing.type(*MEASURE, *SINCE, *why, *DAY))
    assert text_of(typing, "example/amendments/XA-A-001.yaml") == (
        "id: XA-A-001\nkind: correction\nchanges:\n  - {record: XA-005, action: add}\n"
        "reason: error\ntext:\n  ru: Строка пропущена\n"
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("risk", "--title", "x"), 2, "--measure, --probability, --impact, --owner"),
        (("observation", "--value", "5"), 2, "--indicator, --period, --source"),
        (("measure", "--title", "x", "--due", "soon"), 3, "X726"),
        (
            ("indicator", "--title", "x", "--unit", "y", "--level", "result"),
            3,
            "output, outcome, impact, context",
        ),
        (("measure", "--title", "x", "tittle=y"), 3, 'did you mean "title"?'),
        (("measure", "--title", "x", "--area", "safty", "--quoted"), 3, "X708"),
        (("measure", "--title", "x", "--programme", "exampel"), 3, 'did you mean "example"?'),
        (("measure", "--title", "x", "--correction"), 2, "X724"),
        (("agency", "ministry_z"), 2, "--id ministry_z"),
        (("observation", "XA-I-01"), 2, "--indicator XA-I-01"),
        (("decision", "--title", "x"), 2, "--measure, --by, --of, --due"),
        (("measure", "--title", "x", "--quoted", "--amendment", "XA-A-1"), 3, "X723"),
        (
            (
                "observation",
                "--indicator",
                "XA-I-01",
                "--period",
                "2024",
                "--source",
                "statistics_2025",
                "value=1",
            ),
            2,
            "X736: plan/example/observations/XA-I-01/2024.yaml has the figure of statistics_2025",
        ),
        (("measures",), 2, "No such command 'measures'"),
    ],
)
def test_what_is_missing_or_wrong_is_named(
    typing: Shell, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = typing.type("new", *words, *DAY)
    assert (ended.code, said in ended.err) == (code, True), ended.err
    if code:
        assert not list((typing.folder / "plan/example/measures").glob("XA-004*"))


def test_a_dry_run_shows_a_difference_and_writes_nothing(typing: Shell) -> None:
    out = done(typing.type(*MEASURE, *SINCE, "--dry-run", *DAY))
    assert out.startswith("--- /dev/null\n+++ b/plan/example/measures/XA-004.yaml\n")
    assert "+lead: ministry_a\n" in out
    assert not (typing.folder / "plan/example/measures/XA-004.yaml").exists()
