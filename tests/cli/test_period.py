"""``jospar period``: who owes texts, drafts made of weekly notes, and what closing means."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Ended, Run
from tests.house.sources import MANUAL

DAY = ("--date", "2027-01-05")
SCHEMA = json.loads((MANUAL / "schemas" / "period.schema.json").read_text("utf-8"))
PROGRESS = "plan/example/progress"
STATUTORY = """\
lead: ministry_a
reporting:
  channel: here
  statutory:
    - {who: lead, every: half_year, by: {day: 25, of: next_month}}
    - {who: executors, every: half_year, by: {day: 15, of: next_month}}
"""
NOTES = {
    "ministry_a/2026-W40/XA-001": (
        "2026-10-02",
        "note:\n  ru: Два кабинета открыты\n  en: Two rooms opened\n",
    ),
    "ministry_a/2026-W45/XA-001": (
        "2026-11-06",
        "done: {units: 4}\nnote:\n  en: >-\n    Four by\n    now: all well\n",
    ),
    "ministry_a/2026-W47/XA-001": ("2026-11-20", "done: {units: 5}\n"),
    "ministry_a/2026-W48/XA-001": ("2026-11-27", "state: draft\nnote: never said\n"),
    "ministry_a/2026-W26/XA-001": ("2026-06-26", "note: of another half-year\n"),
}


@pytest.fixture
def half(plan: Path) -> Path:
    """Let the programme owe texts on each half-year, and have notes of some weeks."""
    path = plan / "plan/example/programme.yaml"
    text = path.read_text("utf-8")
    start = text.index("reporting:")
    path.write_text(text[:start] + STATUTORY + text[start:].partition("\n")[2].lstrip(" "), "utf-8")
    for name, (day, more) in NOTES.items():
        put(plan, name, f"date: {day}\nstatus: on_track\n{more}")
    return plan


def put(plan: Path, name: str, text: str) -> Path:
    path = plan / PROGRESS / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def period(here: Run, verb: str, *words: str) -> Ended:
    return here("period", verb, "2026-H2", *words, *DAY)


def parsed(here: Run, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(period(here, "status", "--json", *words).out)
    jsonschema.validate(found, SCHEMA)
    return found


def weekly(here: Run, day: str = "2026-11-20") -> object:
    return json.loads(here("week", "status", "--json", "--date", day).out)["agencies"]


def write_all(plan: Path) -> None:
    """Hand in a text for each measure that owes one."""
    for agency, name in (("ministry_a", "XA-001"), ("ministry_b", "XA-002"), ("ministry_a", "XA-003")):
        put(plan, f"{agency}/2026-H2/{name}", "date: 2027-01-04\nstatus: on_track\nnote: A text\n")


def test_the_acts_own_days_are_named(here: Run, half: Path) -> None:
    found = parsed(here)
    assert [(one["who"], one["due"], one["days"]) for one in found["deadlines"]] == [
        ("executors", "2027-01-15", 10),
        ("lead", "2027-01-25", 20),
    ]
    (first,) = [one for one in found["agencies"] if one["agency"] == "ministry_a"]
    assert (first["owed"], first["there"], first["drafts"]) == (2, 0, 0)
    assert first["missing"] == ["XA-001", "XA-003"]


def test_a_draft_has_the_notes_of_the_period_each_with_its_week(here: Run, half: Path) -> None:
    assert period(here, "open", "--as", "ministry_a").code == 0
    text = (half / PROGRESS / "ministry_a/2026-H2/XA-001.yaml").read_text("utf-8")
    assert "state: draft" in text
    assert "done: {units: 5}\n" in text
    assert text[text.index("note:") :].replace("\u00a0", " ") == (
        "note:\n"
        "  ru: '2026-W40 (28 сентября – 4 октября 2026 г.): Два кабинета открыты'\n"
        "  en: |-\n"
        "    2026-W40 (28 September – 4 October 2026): Two rooms opened\n"
        "    2026-W45 (2–8 November 2026): Four by now: all well\n"
    )
    assert "never said" not in text
    assert "another half-year" not in text


def test_opening_twice_changes_nothing_and_leaves_files_alone(here: Run, half: Path) -> None:
    mine = put(half, "ministry_a/2026-H2/XA-003", "date: 2027-01-04  # mine\nstate: draft\n")
    period(here, "open", "--as", "all")
    there = {path: path.read_bytes() for path in (half / PROGRESS).rglob("*.yaml")}
    again = period(here, "open", "--as", "all")
    assert (again.code, {path: path.read_bytes() for path in (half / PROGRESS).rglob("*.yaml")}) == (0, there)
    assert "nothing to lay out" in again.out
    assert mine.read_bytes() == b"date: 2027-01-04  # mine\nstate: draft\n"


def test_texts_count_for_no_week(here: Run, half: Path) -> None:
    before = weekly(here), weekly(here, "2027-01-05")
    period(here, "open", "--as", "all")
    assert (weekly(here), weekly(here, "2027-01-05")) == before
    write_all(half)
    assert (weekly(here), weekly(here, "2027-01-05")) == before


def test_a_later_week_is_newer_than_the_text_on_the_half_year(
    here: Run, half: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jospar.cli.recording.today", lambda _: date(2027, 1, 15))
    put(half, "ministry_a/2027-W01/XA-001", "date: 2027-01-04\nstatus: at_risk\ndone: {units: 6}\n")
    put(half, "ministry_a/2026-H2/XA-001", "date: 2027-01-05\nstatus: on_track\ndone: {units: 5}\nnote: T\n")
    (found,) = [
        one for one in json.loads(here("list", "--json", *DAY).out)["records"] if one["id"] == "XA-001"
    ]
    assert found["status"] == "at_risk"
    here("record", "XA-001", "--status", "on_track", "--as", "ministry_a", "--date", "2027-01-12")
    assert "units: 6" in (half / PROGRESS / "ministry_a/2027-W02/XA-001.yaml").read_text("utf-8")


def test_a_draft_is_handed_in(here: Run, half: Path) -> None:
    period(here, "open", "--as", "ministry_a")
    draft = (half / PROGRESS / "ministry_a/2026-H2/XA-001.yaml").read_text("utf-8")
    assert "or type: jospar period submit 2026-H2 --as ministry_a\n" in draft
    assert period(here, "submit", "XA-001", "--as", "ministry_a").code == 0
    found = parsed(here, "--as", "ministry_a")
    assert [(one["id"], one["state"]) for one in found["measures"]] == [
        ("XA-001", "received"),
        ("XA-003", "draft"),
    ]


def test_a_text_that_is_still_as_it_was_offered_is_warned_of(here: Run, half: Path) -> None:
    period(here, "open", "--as", "ministry_a")
    path = half / PROGRESS / "ministry_a/2026-H2/XA-001.yaml"
    ended = period(here, "submit", "XA-001", "--as", "ministry_a")
    assert "the text on XA-001 is as it was offered" in ended.out
    text = path.read_text("utf-8")
    start = text.index("note:")
    path.write_text(f"{text[:start]}state: draft\nnote: Five rooms are open, and all is well\n", "utf-8")
    ended = period(here, "submit", "XA-001", "--as", "ministry_a")
    assert (ended.code, "as it was offered" in ended.out) == (0, False)
    assert "1 text on 2026-H2 handed in" in ended.out


def test_where_there_is_nothing_to_do_only_that_is_said(here: Run, half: Path) -> None:
    write_all(half)
    opened = period(here, "open", "--as", "ministry_a")
    assert opened.out == "nothing to lay out for ministry_a: no text on 2026-H2 is missing\n"
    assert period(here, "submit", "--as", "ministry_a").out == "ministry_a has no drafts on 2026-H2\n"


def test_closing_is_refused_while_a_text_is_missing_and_names_it(here: Run, half: Path) -> None:
    write_all(half)
    (half / PROGRESS / "ministry_b/2026-H2/XA-002.yaml").unlink()
    ended = period(here, "close", "--as", "ministry_a")
    assert ended.code == 3
    assert "X763" in ended.err
    assert "XA-002 (ministry_b)" in ended.err
    assert not (half / "plan/example/acceptances/ministry_a/2026-H2").exists()


def test_closing_accepts_the_texts_of_others(here: Run, half: Path) -> None:
    write_all(half)
    ended = period(here, "close", "--as", "ministry_a")
    assert (ended.code, ended.err) == (0, "")
    assert "2026-H2 is closed" in ended.out
    folder = half / "plan/example/acceptances/ministry_a/2026-H2"
    assert [path.name for path in folder.iterdir()] == ["XA-002.yaml"]
    assert (folder / "XA-002.yaml").read_text("utf-8") == (
        "report: ministry_b/2026-H2\nverdict: accepted\non: 2027-01-05\n"
    )
    assert {one["closed"] for one in parsed(here)["deadlines"]} == {"2027-01-05"}
    assert period(here, "close", "--as", "ministry_a").code == 0


def test_a_text_that_was_sent_back_is_missing_until_it_is_renewed(here: Run, half: Path) -> None:
    write_all(half)
    name = "ministry_b/2026-H2/XA-002"
    assert here("return", name, "--as", "ministry_a", "--because", "No sums", *DAY).code == 0
    assert "X763" in period(here, "close", "--as", "ministry_a").err
    put(half, name, "date: 2027-01-07\nstatus: on_track\nnote: With sums\n")
    later = ("--as", "ministry_a", "--date", "2027-01-08")
    assert here("period", "close", "2026-H2", *later).code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("status", "2026-W40", *DAY), "X762"),
        (("status", "2026-Q3", *DAY), "X762"),
        (("status", "half", *DAY), "X762"),
        (("open", "2027-H2", "--as", "all", *DAY), "X762"),
        (("close", "2026-H2", "--as", "ministry_b", *DAY), "X764"),
        (("close", "2026-H2", "--as", "ministry_a", "--date", "2026-12-31"), "X763"),
        (("open", "2026-H2", *DAY), "X760"),
    ],
)
def test_what_makes_no_sense_is_refused(here: Run, half: Path, words: tuple[str, ...], code: str) -> None:
    ended = here("period", *words)
    assert ended.code in (2, 3)
    assert code in ended.err
