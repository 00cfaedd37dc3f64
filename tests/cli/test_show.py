"""``jospar show`` and ``jospar status`` say how things stand, to people and to programs."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jospar.report.looking.page import Cell, Column, Page, Table
from jospar.report.looking.text import page_text
from tests.cli.conftest import Run
from tests.fixtures import parse_files
from tests.house.sources import MANUAL

DAY = ("--date", "2027-02-01")
MORE = """
# plan/example/measures/XA-004.yaml
id: XA-004
number: 2.2
title: {en: Teach nurses, ru: Обучить медсестёр}
area: health
lead: ministry_b
co_executors: [ministry_a, akimat_01]
kind: training
completion: training
start: 2026
due: 2027-06
regions: [XA-01]
tags: {sdg: [3]}
progress_by: units
units: {target: 40, unit: nurse}
budget:
  - {year: 2026, fund: republican, amount: 100, source: act_12}
  - {year: 2026, fund: grant, amount: {amount: 2.1, currency: USD}, source: act_12}
depends_on: XA-003
sources: [act_12]
# plan/example/progress/ministry_b/2027-W04/XA-004.yaml
date: 2027-01-28
status: at_risk
reason: staffing
forecast: 2027-Q4
done: {units: 12}
spent: [{year: 2026, fund: republican, paid: 40}]
note: Ждём штат
next: Объявим набор
evidence: [{id: act17, kind: act, number: 17-04, dated: 2027-01-20}]
# plan/example/acceptances/ministry_b/2027-W04/XA-004.yaml
report: ministry_b/2027-W04
verdict: accepted
on: 2027-01-30
# plan/example/amendments/XA-A-01.yaml
id: XA-A-01
kind: amendment
act: {number: 13, date: 2026-12-01, source: act_12}
changes: [{record: XA-004, field: due, before: 2026, after: 2027-06}]
reason: funding
# plan/example/decisions/XA-D-01.yaml
id: XA-D-01
title: More posts
measures: XA-004
asked: {by: ministry_b, on: 2027-01-10}
of: ministry_a
due: 2027-03
# plan/example/risks/XA-R-01.yaml
id: XA-R-01
title: Nurses leave
measures: XA-004
probability: 4
impact: 4
owner: ministry_b
state: open
"""


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((MANUAL / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    return found


@pytest.fixture
def rich_plan(plan: Path) -> Path:
    for name, text in parse_files(MORE):
        path = plan / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    return plan


def told(here: Run, *words: str) -> dict[str, Any]:
    ended = here(*words, "--json", *DAY)
    assert (ended.code, ended.err) == (0, "")
    document: dict[str, Any] = json.loads(ended.out)
    jsonschema.validate(document, schema(words[0]), jsonschema.Draft202012Validator)
    return document


@pytest.mark.usefixtures("rich_plan")
def test_a_measure_is_shown_whole(here: Run) -> None:
    page = told(here, "show", "XA-004")
    assert page["standing"]["original_due"] == {"due": "2026", "moved": 1}
    assert page["standing"]["status"] == "at_risk"
    assert page["money"] == [
        {
            "year": 2026,
            "fund": "republican",
            "planned": "100",
            "paid": "40",
            "savings": None,
            "unabsorbed": "60",
            "execution": "40.0",
        }
    ]
    assert page["money_aside"] == [{"year": 2026, "fund": "grant", "planned": "2.1", "currency": "USD"}]
    assert "2.1\xa0million\xa0USD" in here("show", "XA-004", *DAY).out
    assert [one["planned"] for one in told(here, "show", "example")["money_aside"]] == ["2.1"]
    assert [(one["week"], one["verdict"], one["done"]) for one in page["reports"]] == [
        ("2027-W04", "accepted", {"units": "12"})
    ]
    assert [one["number"] for one in page["evidence"]] == ["17-04"]
    assert [(one["field"], one["before"], one["after"]) for one in page["amendments"]] == [
        ("due", "2026", "2027-06")
    ]
    assert [one["id"] for one in page["depends_on"]] == ["XA-003"]
    assert [one["id"] for one in told(here, "show", "xa-003")["awaited_by"]] == ["XA-004"]
    assert [one["id"] for one in (*page["decisions"], *page["risks"])] == ["XA-D-01", "XA-R-01"]


@pytest.mark.usefixtures("rich_plan")
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("XA-I-01", "indicator"),
        ("ministry_a", "agency"),
        ("Министерство Б", "agency"),
        ("example", "programme"),
        ("XA-A-01", "amendment"),
        ("XA-R-01", "risk"),
        ("act_12", "source"),
        ("ministry_b/2027-W04/XA-004", "progress"),
        ("XA-I-01/2024", "observation"),
        ("plan/example/measures/XA-004.yaml", "measure"),
    ],
)
def test_everything_with_a_name_is_shown(here: Run, name: str, kind: str) -> None:
    assert told(here, "show", name)["kind"] == kind
    for language in ("en", "ru", "kk"):
        out = here("show", name, "--lang", language, *DAY).out
        assert out
        assert not [word for word in out.split() if word.lower().startswith(("look.", "field.", "type."))]


@pytest.mark.usefixtures("rich_plan")
def test_an_agency_owes_what_it_owes(here: Run) -> None:
    page = told(here, "show", "ministry_b")
    assert [one["id"] for one in page["leads"]] == ["XA-002", "XA-004"]
    assert page["reports"] == [
        {"programme": "example", "expected_reports": 2, "received": 0, "missing": ["XA-002", "XA-004"]}
    ]


def test_findings_are_shown_beside_what_they_are_about(here: Run, plan: Path) -> None:
    path = plan / "plan/example/measures/XA-001.yaml"
    path.write_text(path.read_text("utf-8").replace("lead: ministry_a", "lead: ministy_a"), "utf-8")
    (found,) = told(here, "show", "XA-001")["findings"]
    assert (found["code"], "ministry_a" in found["message"]) == ("J203", True)
    assert told(here, "show", "XA-002")["findings"] == []


def test_what_is_not_there_is_guessed_at(here: Run) -> None:
    ended = here("show", "XA-0O1")
    assert (ended.code, "X752" in ended.err, '"XA-001"' in ended.err) == (2, True, True)


@pytest.mark.usefixtures("rich_plan")
def test_the_state_of_all(here: Run) -> None:
    page = told(here, "status")
    assert (
        page["counts"] == {"overdue": 1, "at_risk": 1, "on_track": 1, "not_due": 1} or page["measures"] == 4
    )
    assert [one["id"] for one in page["exceptions"]] == ["XA-003", "XA-004"]
    assert sum(one["measures"] for one in page["agencies"]) == 4
    narrowed = told(here, "status", "--where", "lead:ministry_b")
    assert (narrowed["measures"], [one["id"] for one in narrowed["exceptions"]]) == (2, ["XA-004"])


@pytest.mark.usefixtures("rich_plan")
def test_who_does_not_report_is_never_late(here: Run, plan: Path) -> None:
    path = plan / "plan/example/programme.yaml"
    path.write_text(path.read_text("utf-8").replace("channel: here", "channel: none"), "utf-8")
    page = told(here, "status")
    assert page["on_record"][0]["on_record"] == 4
    assert {"exceptions", "due", "counts", "agencies"}.isdisjoint(page)
    for words in (("status",), ("show", "XA-003"), ("show", "example"), ("show", "ministry_a")):
        out = here(*words, *DAY).out
        assert not {"overdue", "late", "silent"} & set(out.split())
        assert "Unofficial" in out or "ministry_a" in words


def test_text_of_others_is_shown_and_not_obeyed(here: Run, plan: Path) -> None:
    path = plan / "plan/example/measures/XA-003.yaml"
    path.write_text(
        path.read_text("utf-8")
        .replace("Adopt the", '"\\u001b[31mAdopt')
        .replace("nurse visits", 'nurse visits"', 1),
        "utf-8",
    )
    for words in (("list",), ("show", "XA-003"), ("status",)):
        assert "\x1b" not in here(*words, *DAY).out


def test_people_are_shown_the_first_rows_of_a_long_table() -> None:
    rows = tuple((Cell(str(n), n),) for n in range(5))
    table = Table("t", "", (Column("n", "n"),), rows, most=2, more="and 3 more")
    assert list(page_text(Page("f", "", (table,)))) == ["  n", "  0", "  1", "  and 3 more"]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_no_page_shows_a_place_that_nothing_was_put_into(here: Run, rich_plan: Path, language: str) -> None:
    names = ("XA-001", "XA-004", "XA-I-01", "XA-A-01", "XA-D-01", "XA-R-01", "ministry_a", "akimat_01")
    pages: list[tuple[str, ...]] = [("show", name) for name in (*names, "example", "act_12")]
    pages += [
        ("list", "--what", what) for what in ("measures", "indicators", "agencies", "risks", "decisions")
    ]
    pages += [("status",), ("week", "status"), ("week", "status", "--as", "ministry_b")]
    for words in pages:
        ended = here(*words, *DAY, "--lang", language)
        assert (ended.code, ended.err) == (0, ""), words
        assert "{" not in ended.out, words


def test_one_for_so_many_is_shown_as_it_is_set(here: Run, plan: Path) -> None:
    file = plan / "plan/example/indicators/XA-I-01.yaml"
    said = file.read_text("utf-8").replace("value: 5.8", "per: [1, 5000]")
    file.write_text(said, "utf-8")
    for words in (("show", "XA-I-01"), ("show", "example")):
        ended = here(*words, "--lang", "en")
        assert "1 per 5,000" in ended.out
        assert "E+" not in ended.out
