"""``jospar schema``: lists records, prints the schema of one, writes them all."""

import json
from pathlib import Path

import pytest

from jospar.reading.layout import KINDS
from tests.cli.conftest import Run, Shell


def test_without_a_record_they_are_listed(here: Run) -> None:
    ended = here("schema")
    assert (ended.code, ended.err) == (0, "")
    assert [line.split()[0] for line in ended.out.splitlines()] == list(KINDS.values())
    assert "plan/*/indicators/*.yaml plan/indicators/*.yaml" in ended.out


def test_one_is_printed_in_the_language_and_with_the_names_of_the_plan(here: Run) -> None:
    ended = here("schema", "measure", "--lang", "kk")
    schema = json.loads(ended.out)
    assert (ended.code, schema["title"]) == (0, "Measure")
    assert "ministry_b" in schema["definitions"]["AgencyId"]["enum"]
    assert schema["properties"]["title"]["title"] == "атауы"


@pytest.mark.parametrize("kind", ["measure", "indicator", "progress", "programme"])
def test_every_key_whose_name_does_not_say_all_is_described(here: Run, kind: str) -> None:
    schema = json.loads(here("schema", kind).out)
    record = schema["definitions"]["Progress"] if kind == "progress" else schema
    keys = record["properties"]
    assert [name for name, key in keys.items() if "title" not in key] == []
    assert {name for name, key in keys.items() if "description" not in key} <= {"id", "title"}


def test_all_are_written_and_the_plan_stays_sound(here: Run, plan: Path) -> None:
    ended = here("schema", "--out", "schemas")
    assert ended.out == "15 schemas written to schemas\n"
    written = sorted(path.name for path in (plan / "schemas").iterdir())
    assert written == sorted(f"{kind}.schema.json" for kind in KINDS.values())
    assert here("schema", "risk", "--out", "one", "--quiet").out == ""
    assert [path.name for path in (plan / "one").iterdir()] == ["risk.schema.json"]
    assert here("validate").code == 0


def test_where_there_is_no_plan_names_are_not_known(tmp_path: Path) -> None:
    ended = Shell(tmp_path).type("schema", "measure")
    assert ended.code == 0
    assert "AgencyId" not in json.loads(ended.out)["definitions"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("schema", "mesure"), 'did you mean "measure"?'),
        (("schema", "--out", "plan"), "lies in the plan"),
        (("schema", "--out", "plan/schemas"), "lies in the plan"),
        (("schema", "--out", " "), "--out names no folder"),
        (("schema", "measure", "--lang", "de"), "X304"),
    ],
)
def test_what_makes_no_sense_is_refused(here: Run, plan: Path, words: tuple[str, ...], said: str) -> None:
    before = sorted(plan.rglob("*"))
    ended = here(*words)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert sorted(plan.rglob("*")) == before


def test_a_plan_that_was_named_must_be_there(here: Run) -> None:
    assert here("schema", "measure", "--plan", "elsewhere").code == 3
