"""``jospar list`` shows what a filter chooses, to people and to programs."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.asking import ask, values
from tests.cli.conftest import Run, Shell
from tests.house.sources import MANUAL

SCHEMA = json.loads((MANUAL / "schemas" / "list.schema.json").read_text("utf-8"))
DAY = ("--date", "2027-02-01")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("просрочено", "status:overdue"),
        ("overdue", "status:overdue"),
        ("срыв сроков", "status:off_track"),
        ("небольшое отставание", "reported:minor_delay"),
        ("area:safety -Исполнено", "status:done"),
        ("any(area:safety overdue)", "status:overdue"),
    ],
)
def test_a_status_without_its_field_is_no_text(plan: Path, typed: str, meant: str) -> None:
    for command in (("list", typed), ("status", "--where", typed)):
        ended = Shell(plan).type(*command)
        assert (ended.code, ended.out) == (2, ""), command
        assert "X751" in ended.err
        assert f"is a status; write {meant}," in ended.err


def test_a_status_in_quotes_is_sought_in_texts(plan: Path) -> None:
    assert Shell(plan).type("list", '"просрочено"').code == 0


def listed(here: Run, *words: str) -> list[dict[str, Any]]:
    ended = here("list", "--json", *DAY, *words)
    assert (ended.code, ended.err) == (0, "")
    document = json.loads(ended.out)
    jsonschema.validate(document, SCHEMA, jsonschema.Draft202012Validator)
    assert document["count"] == len(document["records"])
    records: list[dict[str, Any]] = document["records"]
    return records


def ids(here: Run, *words: str) -> list[str]:
    return [one["id"] for one in listed(here, *words)]


def test_it_lists_what_a_filter_chooses(here: Run) -> None:
    ended = here("list", "area:safety", *DAY)
    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.splitlines()] == ["id", "XA-001", "XA-002", "2"]
    assert ids(here, "area:safety", "-due:2027") == ["XA-001"]


def test_a_filter_may_begin_with_a_minus_sign(here: Run) -> None:
    assert ids(here, "-area:safety") == ["XA-003"]
    assert ids(here, "-any(area:health nurse)", "-due:2028") == ["XA-002"]
    assert ids(here, "--", "-психологов") == ["XA-001", "XA-003"]


def test_a_filter_may_stand_behind_where(here: Run) -> None:
    assert ids(here, "--where", "area:health") == ["XA-003"]
    assert ids(here, "--where=-area:safety") == ["XA-003"]
    assert ids(here, "--where", "-area:safety", "--where", "due<2028") == ["XA-003"]


@pytest.mark.parametrize("what", ["measures", "indicators", "agencies", "programmes", "decisions", "risks"])
def test_every_kind_keeps_to_the_schema(here: Run, what: str) -> None:
    listed(here, "--what", what)


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("due", ["XA-003", "XA-002", "XA-001"]),
        ("-due", ["XA-001", "XA-002", "XA-003"]),
        ("start,-id", ["XA-002", "XA-001", "XA-003"]),
        ("-start,id", ["XA-001", "XA-002", "XA-003"]),
        ("status", ["XA-003", "XA-001", "XA-002"]),
    ],
)
def test_it_sorts_by_any_field_and_puts_nothing_last(here: Run, sort: str, found: list[str]) -> None:
    assert ids(here, "--sort", sort) == found


def test_a_mistake_points_at_its_character(here: Run) -> None:
    ended = here("list", "area:safety", "staus:done")
    assert ended.code == 2
    said, typed, mark = ended.err.splitlines()
    assert "X751" in said
    assert 'did you mean "status"' in said
    assert typed[mark.index("^") : mark.rindex("^") + 1] == "staus"


def test_a_comma_between_conditions_is_told_from_one_between_values(here: Run) -> None:
    ended = here("list", "any(area:safety, area:health)", *DAY)
    assert (ended.code, "X751" in ended.err) == (2, True)
    assert "conditions are parted by spaces alone, any(area:safety area:health)" in ended.err


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("status:исполнено", "done"),
        ("status:орындалды", "done"),
        ("status:просрочено", "overdue"),
        ("reported:под-угрозой", "at_risk"),
        ("reason:закупки", "procurement"),
        ("state:приостановлено", "suspended"),
    ],
)
def test_a_word_of_the_pages_is_answered_with_the_plans_own(here: Run, query: str, code: str) -> None:
    ended = here("list", query, *DAY, "--lang", "ru")
    assert ended.code == 2
    assert f"«{code}»" in ended.err.replace(query, "")


def test_there_is_no_such_field_to_sort_by(here: Run) -> None:
    ended = here("list", "--sort", "dew")
    assert (ended.code, "X753" in ended.err, "due" in ended.err) == (2, True, True)


def test_a_sheet_computes_nothing(here: Run, plan: Path) -> None:
    path = plan / "plan/example/measures/XA-003.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("Adopt the standard of nurse visits", '"=1+1"'), "utf-8")
    rows = list(csv.DictReader(io.StringIO(here("list", "--format", "csv", *DAY).out)))
    assert [row["title"][:6] for row in rows] == ["Open 4", "Train ", "'=1+1"]
    assert rows[2]["days"] == "-32"


def test_what_cannot_be_read_is_said_to_be_left_out(here: Run, plan: Path) -> None:
    (plan / "plan/example/measures/XA-002.yaml").write_text("id: [", "utf-8")
    ended = here("list", *DAY)
    assert (ended.code, "jospar validate" in ended.err) == (0, True)
    assert "XA-002" not in ended.out


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_it_speaks_the_language_that_is_asked_for(here: Run, language: str) -> None:
    out = here("list", "--lang", language, *DAY).out
    assert ("мероприятия" if language == "ru" else "іс-шара") in out
    assert "look." not in out
    assert "field." not in out


def test_programmes_that_nobody_reports_on_are_never_late(here: Run, plan: Path) -> None:
    path = plan / "plan/example/programme.yaml"
    path.write_text(path.read_text("utf-8").replace("channel: here", "channel: none"), "utf-8")
    out = here("list", *DAY).out
    assert "public record known only to 15 January 2026" in out
    assert "overdue" not in out
    assert ids(here, "any(overdue:yes silent:yes)") == []


def test_the_shell_completes_filters(shell: Shell) -> None:
    assert values(ask(shell, "jospar list sta")) == ["status:", "state:", "start:"]
    assert values(ask(shell, "jospar list status:over")) == ["status:overdue"]
    assert values(ask(shell, "jospar list lead:ministry_a,min")) == [
        "lead:ministry_a,ministry_a",
        "lead:ministry_a,ministry_b",
    ]
    assert values(ask(shell, "jospar list --what agencies --sort id,ki")) == ["id,kind"]
