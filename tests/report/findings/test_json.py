"""Findings as JSON keep to the published schema."""

import json
from datetime import date
from decimal import Decimal
from typing import Any
from unicodedata import category

import jsonschema
import pytest

from jospar.code import Code, Level
from jospar.finding import Fact, Finding
from jospar.place import Place
from jospar.report.findings.json import findings_json
from jospar.report.findings.sighting import sightings
from jospar.rules.validate import Verdict, validate
from jospar.words.visible import HIDDEN
from jospar.words.voice import Voice
from tests.house.sources import MANUAL
from tests.report.findings.plans import tree_with

DATE = date(2026, 11, 21)
SCHEMA = json.loads((MANUAL / "schemas" / "findings.schema.json").read_text("utf-8"))
FILE = "plan/example/measures/XA-009.yaml"
PLANS: dict[str, dict[str, bytes]] = {
    "the example": {},
    "an unknown agency": {FILE: b"id: XA-009\ntitle: A\nlead: nobody\narea: safety\n"},
    "no UTF-8": {FILE: b"id: \xff\n"},
    "an empty file": {FILE: b""},
    "a stray file": {"plan/notes.txt": b"x"},
    "a text without an end of line": {FILE: b"id: XA-009\nnope: \xd0\xb0"},
    "carriage returns": {FILE: b"id: XA-009\r\nnope: 1\r\n"},
}


def told(verdict: Verdict, files: dict[str, bytes]) -> dict[str, Any]:
    seen = sightings(verdict.findings, tree_with(files), Voice("ru"), width=0)
    document: dict[str, Any] = json.loads(findings_json(seen, verdict, tree_id="0" * 40))
    jsonschema.validate(document, SCHEMA, jsonschema.Draft202012Validator)
    return document


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("what", PLANS)
def test_what_is_written_keeps_to_the_schema(what: str) -> None:
    files = PLANS[what]
    document = told(validate(tree_with(files), DATE), files)
    assert document["date"] == "2026-11-21"


def test_facts_are_written_exactly() -> None:
    facts: dict[str, Fact] = {
        "sum": Decimal("1.10"),
        "on": DATE,
        "n": 3,
        "known": ("а", "b"),
        "value": "\x1b",
    }
    found = Finding(Code("J301"), Place(FILE, 4, 10), facts, Level.NOTE)
    files = {FILE: b"id: XA-009\n"}
    verdict = Verdict(validate(tree_with(files), DATE).plan, (found,), 10, DATE)
    (entry,) = told(verdict, files)["findings"]
    assert entry["facts"] == {
        "known": ["а", "b"],
        "n": 3,
        "on": "2026-11-21",
        "sum": "1.10",
        "value": "\x1b",
    }
    assert (entry["line"], entry["column"], entry["end_line"], entry["end_column"]) == (1, 5, 1, 11)


def test_what_is_no_finding_is_refused_by_the_schema() -> None:
    document = told(validate(tree_with({}), DATE), {})
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "more": 1}, SCHEMA)


def test_nothing_that_a_terminal_obeys_is_written_as_it_is() -> None:
    evil = "\x1b[31m \x7f \x85 \x9b31m \u00ad \u2028 \u202e \u2066 \U000e0041 қазақша №\u00a0 5"
    found = Finding(Code("J301"), Place("plan/\u202e.yaml"), {"value": evil})
    verdict = Verdict(validate(tree_with({}), DATE).plan, (found,), 10, DATE)
    written = findings_json(
        sightings((found,), tree_with({}), Voice("en"), width=0), verdict, tree_id="0" * 40
    )
    assert not [char for char in written if category(char) in HIDDEN and char != "\n"]
    assert "қазақша №\u00a0 5" in written
    (entry,) = json.loads(written)["findings"]
    assert entry["facts"]["value"] == evil
    assert entry["file"] == "plan/\u202e.yaml"
