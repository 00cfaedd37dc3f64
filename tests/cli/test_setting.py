"""``jospar set``, ``accept``, ``return`` and ``except``: small changes of a plan, each in its place."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Shell

MEASURE = "plan/example/measures/XA-001.yaml"
DAY = ("--date", "2026-07-10")


@pytest.fixture
def typing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Go to a plan repository."""
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    return Shell(plan)


def done(ended: Ended) -> str:
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def text_of(typing: Shell, name: str) -> str:
    return (typing.folder / name).read_text("utf-8")


def test_a_field_is_set_and_nothing_else(typing: Shell) -> None:
    before = text_of(typing, MEASURE)
    done(typing.type("set", "XA-001", "critical=true", "tags/sdg=16.2, 3.4", *DAY))
    added = "critical: true\n", "tags: {sdg: [16.2, 3.4]}\n"
    after = text_of(typing, MEASURE)
    assert all(one in after for one in added)
    assert "".join(line for line in after.splitlines(keepends=True) if line not in added) == before


def test_setting_what_is_there_changes_nothing(typing: Shell) -> None:
    before = text_of(typing, MEASURE)
    assert "nothing changes" in done(typing.type("set", "XA-001", "progress_by=units", *DAY))
    assert text_of(typing, MEASURE) == before


def test_a_field_is_taken_away(typing: Shell) -> None:
    before = text_of(typing, MEASURE)
    done(typing.type("set", "XA-001", "sources=", *DAY))
    assert text_of(typing, MEASURE) == before.replace("sources: [act_12]\n", "")


@pytest.mark.parametrize("field", ["due=2029", "lead=ministry_b", "budget/2027/republican/amount=70"])
def test_what_the_act_gives_is_refused_with_the_right_command(typing: Shell, field: str) -> None:
    ended = typing.type("set", "XA-001", field, *DAY)
    assert ended.code == 2
    assert "X732" in ended.err
    assert f"jospar set XA-001 {field} --amendment ID" in ended.err


def test_a_correction_is_written_with_its_reason(typing: Shell) -> None:
    why = ("--correction", "--because", "Опечатка")
    done(typing.type("set", "XA-001", "budget/2027/republican/amount=70", *why, *DAY))
    assert "amount: 70, source" in text_of(typing, MEASURE)
    assert text_of(typing, "plan/example/amendments/XA-A-001.yaml") == (
        "id: XA-A-001\nkind: correction\nchanges:\n"
        "  - {record: XA-001, field: budget/2027/republican/amount, before: 80, after: 70}\n"
        "reason: error\ntext:\n  ru: Опечатка\n"
    )


def test_an_amendment_gets_before_and_after(typing: Shell) -> None:
    file = "plan/example/amendments/XA-A-005.yaml"
    path = typing.folder / file
    path.parent.mkdir()
    head = (
        "id: XA-A-005\nkind: amendment\n"
        "act: {number: 5, date: 2026-06-13, effective: 2026-07-01, source: act_12}\n"
        "changes:\n  - {record: XA-003, field: due, before: 2026-11, after: 2026-12}  # first\nreason: law\n"
    )
    path.write_text(head)
    done(typing.type("set", "XA-001", "due=2029", "--amendment", "XA-A-005", *DAY))
    line = "  - {record: XA-001, field: due, before: 2028, after: 2029}\n"
    assert text_of(typing, file) == head.replace("# first\n", f"# first\n{line}")
    assert "due: 2029\n" in text_of(typing, MEASURE)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("XA-009", "critical=true"), "X723"),
        (("XA-001", "critical"), "X724"),
        (("XA-001", "colour=red"), "X725"),
        (("XA-001", "budget/2031/local/amount=1", "--correction", "--because", "x"), "X708"),
        (("XA-001", "critical=perhaps"), "X726"),
        (("XA-001", "progress_by=luck"), "X726"),
        (("XA-001", "due=2029", "--correction"), "X724"),
        (("XA-001", "due=2029", "--amendment", "XA-A-009"), "X723"),
        (("XA-001", "depends_on=XA-009"), "X708"),
    ],
)
def test_what_does_not_fit_is_refused(typing: Shell, words: tuple[str, ...], code: str) -> None:
    before = text_of(typing, MEASURE)
    ended = typing.type("set", *words, *DAY)
    assert ended.code in (2, 3)
    assert f"error {code}:" in ended.err
    assert text_of(typing, MEASURE) == before


def test_a_report_is_returned_and_then_accepted(typing: Shell) -> None:
    done(typing.type("record", "XA-003", "--status", "done", "--evidence", "12", "--as", "ministry_a", *DAY))
    because = ("--because", "Приказ не подписан")
    done(typing.type("return", "XA-003", *because, "--as", "ministry_b", *DAY))
    file = "plan/example/acceptances/ministry_b/2026-W28/XA-003.yaml"
    head = "report: ministry_a/2026-W28\nverdict: {}\non: 2026-07-10\n"
    assert text_of(typing, file) == f"{head}because:\n  ru: Приказ не подписан\n".format("returned")
    name = "ministry_a/2026-W28/XA-003"
    accepted = typing.type("accept", name, "--evidence", "e1", "--as", "ministry_b", *DAY)
    done(accepted)
    assert "the verdict of this week was: returned; now it is: accepted" in accepted.out
    assert text_of(typing, file).startswith(head.format("accepted"))
    assert "evidence: [e1]\n" in text_of(typing, file)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("XA-003", "--as", "ministry_a"), "X708"),
        (("XA-003",), "X721"),
        (("XA-001", "--as", "ministry_b"), "X727"),
        (("ministry_a/2026-W27/XA-003", "--as", "ministry_b"), "X727"),
        (("XA-003", "--evidence", "e7", "--as", "ministry_b"), "X731"),
    ],
)
def test_a_verdict_that_cannot_be_is_refused(typing: Shell, words: tuple[str, ...], code: str) -> None:
    done(typing.type("record", "XA-003", "--status", "on_track", "--as", "ministry_a", *DAY))
    ended = typing.type("accept", *words, *DAY)
    assert f"error {code}:" in ended.err
    assert not (typing.folder / "plan/example/acceptances").exists()


def test_an_exception_is_written(typing: Shell) -> None:
    before = text_of(typing, MEASURE)
    words = ("except", "j513", "XA-001", "--because", "Agreed: see the letter", "--until", "2027-06-30")
    done(typing.type(*words, *DAY))
    assert text_of(typing, MEASURE) == (
        f"{before}exceptions:\n  - code: J513\n    because:\n      en: 'Agreed: see the letter'\n"
        "    until: 2027-06-30\n"
    )
    assert "X730" in typing.type(*words, *DAY).err


@pytest.mark.parametrize(
    ("code", "refused"), [("J999", "X201"), ("J031", "X203"), ("J101", "X733"), ("hello", "X201")]
)
def test_not_every_code_can_be_excepted(typing: Shell, code: str, refused: str) -> None:
    ended = typing.type("except", code, "XA-001", "--because", "x", "--until", "2027", *DAY)
    assert f"error {refused}:" in ended.err


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:gov/plan.git", "https://github.com/gov/plan/compare/main...week?expand=1"),
        (
            "https://gitlab.example.org/gov/plan.git",
            "https://gitlab.example.org/gov/plan/-/merge_requests/new?merge_request%5Bsource_branch%5D=week",
        ),
        ("ssh://git@codeberg.org/gov/plan", "https://codeberg.org/gov/plan/compare/main...week"),
        ("/srv/git/plan.git", ""),
    ],
)
def test_the_next_step_names_the_forge(typing: Shell, remote: str, address: str) -> None:
    for words in (["init", "-q", "-b", "week", "."], ["remote", "add", "origin", remote]):
        subprocess.run(["git", *words], cwd=typing.folder, check=True)
    out = done(typing.type("set", "XA-001", "critical=true", *DAY))
    steps = ["git add " + MEASURE, "git commit -m 'XA-001 critical=true'", "git push -u origin week"]
    expected = "".join(f"  {step}\n" for step in (*steps, *([address] if address else [])))
    assert out.endswith(expected)
