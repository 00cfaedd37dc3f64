"""Findings as SARIF: valid by its schema, with places that programs find and fingerprints that stay."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jospar.code import Level
from jospar.report.findings.forge import Forge
from jospar.report.findings.sarif import sarif_log
from jospar.words.voice import Voice
from tests.report.findings.telling import ENGLISH, EVIL, FILE, PLANS, TEXT, Told, at, obeyed, told

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.4.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)


def written(seen: Told, *, forge: Forge | None = None, voice: Voice = ENGLISH) -> str:
    return sarif_log(seen.seen, seen.verdict, voice, forge=forge or Forge(), tree_id="0" * 40)


def run_of(seen: Told, *, forge: Forge | None = None, voice: Voice = ENGLISH) -> dict[str, Any]:
    document = json.loads(written(seen, forge=forge, voice=voice))
    VALIDATOR.validate(document)
    (run,) = document["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_is_one_and_refuses_what_is_no_log() -> None:
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"version": "2.1.0", "runs": [{"results": []}]})


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("what", PLANS)
def test_what_is_written_keeps_to_the_schema(what: str, language: str) -> None:
    voice = Voice(language)
    run = run_of(told(files=PLANS[what], voice=voice), voice=voice)
    assert run["language"] == language
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted(
        {result["ruleId"] for result in run["results"]}
    )


def test_a_clean_plan_is_a_run_without_results() -> None:
    run = run_of(told(files={}))
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_a_place_is_told_in_characters() -> None:
    start = TEXT.index("🏠")
    (result,) = run_of(told(at(start, start + 1)))["results"]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": FILE, "uriBaseId": "%SRCROOT%"}
    assert physical["region"] == {"startLine": 4, "startColumn": 16, "endLine": 4, "endColumn": 17}


def test_a_file_as_a_whole_has_a_line_for_those_who_want_one() -> None:
    (result,) = run_of(told(at(0, 0)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_paths_are_written_from_the_top_of_the_repository_and_escaped() -> None:
    (result,) = run_of(told(at(0, 0, file="plan/a b%\u202e.yaml")), forge=Forge("sub dir/"))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "sub%20dir/plan/a%20b%25%E2%80%AE.yaml"


@pytest.mark.parametrize("level", Level)
def test_levels_are_those_of_sarif(level: Level) -> None:
    (result,) = run_of(told(at(0, 2, level=level)))["results"]
    assert result["level"] == str(level)


def test_a_rule_brings_its_page() -> None:
    (rule,) = run_of(told(at(0, 2)))["tool"]["driver"]["rules"]
    assert rule["name"] == "UnknownAgency"
    assert rule["shortDescription"]["text"] == "unknown agency"
    assert "lead: ministy_a  # here" in rule["help"]["markdown"]


def test_each_result_points_at_its_rule() -> None:
    run = run_of(told(at(0, 2), at(0, 2, code="J021"), at(1, 2)))
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [codes[result["ruleIndex"]] for result in run["results"]] == ["J203", "J021", "J203"]


def test_a_run_says_of_which_plan_it_is() -> None:
    assert run_of(told(files={}))["properties"] == {
        "date": date(2026, 11, 21).isoformat(),
        "tree": "0" * 40,
        "files": 9,
    }


def test_nothing_that_a_terminal_obeys_is_written_as_it_is() -> None:
    text = written(told(at(0, 2, value=EVIL, file="plan/\u202e.yaml")))
    assert obeyed(text) == []


def test_the_same_findings_give_the_same_bytes() -> None:
    assert written(told(at(0, 2), at(3, 4))) == written(told(at(0, 2), at(3, 4)))
