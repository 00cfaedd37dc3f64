"""Findings as GitLab's code quality report."""

import json
from typing import Any

import jsonschema
import pytest

from jospar.code import Level
from jospar.finding import Finding
from jospar.report.findings.forge import Forge
from jospar.report.findings.gitlab import code_quality
from jospar.words.voice import Voice
from tests.report.findings.telling import EVIL, FILE, PLANS, at, obeyed, told

ISSUE = {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
    "properties": {
        "description": {"type": "string", "minLength": 1},
        "check_name": {"type": "string", "pattern": "^J[0-9]{3}$"},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {
            "type": "object",
            "required": ["path", "lines"],
            "properties": {
                "path": {"type": "string", "pattern": r"^(?!\./)"},
                "lines": {
                    "type": "object",
                    "required": ["begin"],
                    "properties": {"begin": {"type": "integer", "minimum": 1}},
                },
            },
        },
    },
}
"""What GitLab documents of an issue."""


def issues(*found: Finding, files: dict[str, bytes] | None = None, forge: Forge | None = None) -> list[Any]:
    seen = told(*found, files=files, voice=Voice("ru")).seen
    said = json.loads(code_quality(seen, forge or Forge()))
    jsonschema.validate(said, {"type": "array", "items": ISSUE})
    assert isinstance(said, list)
    return said


@pytest.mark.parametrize("what", PLANS)
def test_it_has_the_form_that_gitlab_reads(what: str) -> None:
    said = issues(files=PLANS[what])
    assert len({one["fingerprint"] for one in said}) == len(said)


def test_a_clean_plan_is_an_empty_list() -> None:
    assert issues(files={}) == []


@pytest.mark.parametrize(
    ("level", "severity"), [(Level.ERROR, "major"), (Level.WARNING, "minor"), (Level.NOTE, "info")]
)
def test_levels_become_severities(level: Level, severity: str) -> None:
    assert issues(at(0, 2, level=level))[0]["severity"] == severity


def test_what_protects_people_blocks() -> None:
    assert issues(at(0, 2, code="J031"))[0]["severity"] == "blocker"


def test_a_place_is_a_path_and_a_line() -> None:
    (one,) = issues(at(12, 14, value=EVIL), forge=Forge("sub/"))
    assert one["location"] == {"path": f"sub/{FILE}", "lines": {"begin": 2}}
    assert obeyed(one["description"]) == []
