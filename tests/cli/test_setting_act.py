"""What an act gives beside dates and money: its words, the end of a measure, and the totals it declares."""

import pytest

from tests.cli.conftest import Shell

DAY = ("--date", "2026-07-10")
PROGRAMME = "plan/example/programme.yaml"
AMENDMENT = "plan/example/amendments/XA-A-001.yaml"
HEAD = "kind: amendment\nact: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}\n"
CHANGE = "  - {record: XA-001, field: critical, after: false}\n"


@pytest.fixture
def typing(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Go to a plan repository with an amendment."""
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    path = shell.folder / AMENDMENT
    path.parent.mkdir(parents=True)
    path.write_text(f"id: XA-A-001\n{HEAD}changes:\n{CHANGE}", "utf-8")
    return shell


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("XA-001", "state=excluded"),
        ("XA-001", "state=cancelled"),
        ("XA-001", "phrase/ru=иначе"),
        ("example", "declared/measures/value=9"),
        ("example", "act/number=99"),
    ],
)
def test_these_are_the_act_s_too(typing: Shell, name: str, field: str) -> None:
    ended = typing.type("set", name, field, *DAY)
    assert ended.code == 2
    assert "X732" in ended.err


def test_a_measure_is_suspended_without_an_act_and_a_quotation_is_nobody_s(typing: Shell) -> None:
    assert typing.type("set", "XA-001", "state=suspended", "because/en=No money", *DAY).code == 0
    path = typing.folder / "plan/example/measures/XA-003.yaml"
    path.write_text(path.read_text("utf-8") + "record: quoted\n", "utf-8")
    assert typing.type("set", "XA-003", "phrase/en=As it was said", *DAY).code == 0


def test_what_is_known_from_statements_needs_no_act(typing: Shell) -> None:
    path = typing.folder / "plan/example/measures/XA-003.yaml"
    path.write_text(path.read_text("utf-8") + "record: quoted\n", "utf-8")
    assert typing.type("set", "XA-003", "due=2029", *DAY).code == 0
    assert "due: 2029\n" in path.read_text("utf-8")


def test_a_programme_without_an_act_gives_nothing(typing: Shell) -> None:
    programme = typing.folder / PROGRAMME
    lines = programme.read_text("utf-8").splitlines(keepends=True)
    programme.write_text("".join(line for line in lines if not line.startswith("act:")), "utf-8")
    (typing.folder / AMENDMENT).unlink()
    assert typing.type("set", "XA-003", "title/en=Another standard", *DAY).code == 0
    assert typing.type("set", "example", "act/number=99", *DAY).code == 2


def test_a_line_of_the_budget_is_added_where_there_is_none(typing: Shell) -> None:
    words = ("set", "XA-002", "budget/2027/republican/amount=80", "budget/2027/republican/source=act_12")
    ended = typing.type(*words, *DAY)
    assert (ended.code, "X732" in ended.err) == (2, True)
    ended = typing.type(*words, "--correction", "--because", "It was left out", *DAY)
    assert (ended.code, ended.err) == (0, "")
    text = (typing.folder / "plan/example/measures/XA-002.yaml").read_text("utf-8")
    assert "budget:\n  - {year: 2027, fund: republican, amount: 80, source: act_12}\n" in text
    more = typing.type("set", "XA-002", "budget/2026/local/amount=5", "--amendment", "XA-A-001", *DAY)
    assert more.code == 0
    text = (typing.folder / "plan/example/measures/XA-002.yaml").read_text("utf-8")
    assert "  - {year: 2026, fund: local, amount: 5}\n" in text
    said = (typing.folder / AMENDMENT).read_text("utf-8")
    assert "field: budget/2026/local/amount, after: 5}" in said


@pytest.mark.parametrize("path", ["declared/measures/value", "declared/measures/act_12/value"])
@pytest.mark.parametrize("written", ["{value: 3, source: act_12}", "[{value: 3, source: act_12}]"])
def test_a_declared_number_is_raised_in_its_place(typing: Shell, path: str, written: str) -> None:
    programme = typing.folder / PROGRAMME
    before = programme.read_text("utf-8").replace("{value: 3, source: act_12}", written)
    programme.write_text(before, "utf-8")
    ended = typing.type("set", "example", f"{path}=4", "--amendment", "XA-A-001", *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert programme.read_text("utf-8") == before.replace("value: 3", "value: 4")
    assert f"field: {path}, before: 3, after: 4" in (typing.folder / AMENDMENT).read_text("utf-8")
    assert "J212" not in typing.type("validate", *DAY).out


def test_a_bare_number_is_raised(typing: Shell) -> None:
    programme = typing.folder / PROGRAMME
    programme.write_text(programme.read_text("utf-8").replace("{value: 3, source: act_12}", "3"), "utf-8")
    assert (
        typing.type("set", "example", "declared/measures/value=4", "--amendment", "XA-A-001", *DAY).code == 0
    )
    assert "  measures: 4\n" in programme.read_text("utf-8")


def test_an_act_raises_a_declared_number(typing: Shell) -> None:
    change = "  - {record: example, field: declared/measures/value, before: 3, after: 4}\n"
    (typing.folder / "act.yaml").write_text(f"id: XA-A-002\n{HEAD}changes:\n{change}", "utf-8")
    ended = typing.type("amend", "act.yaml", *DAY)
    assert ended.code == 0, ended
    assert "measures: {value: 4, source: act_12}" in (typing.folder / PROGRAMME).read_text("utf-8")


def test_a_full_programme_says_how_it_grows(typing: Shell) -> None:
    new = ("new", "measure", "--title", "More", "--area", "safety", "--lead", "ministry_a", "--due", "2028")
    by = ("--source", "act_12", "--amendment", "XA-A-001", *DAY)
    ended = typing.type(*new, *by)
    assert ended.code == 3
    assert "J510" in ended.out
    command = "jospar set example declared/measures/value=4 --amendment XA-A-001"
    assert f"begin with: {command}" in ended.err
    assert typing.type(*command.split()[1:], *DAY).code == 0
    assert typing.type(*new, *by).code == 0
