"""A finding is a value: a code, a place and the facts."""

import dataclasses

import pytest

from jospar.code import Code, Level
from jospar.errors import CannotRun, Misused
from jospar.finding import Finding, Spot
from jospar.place import Place


def test_a_finding_names_its_file_however_it_points() -> None:
    assert Finding(Code("J101"), Place("plan/a.yaml", 1, 2)).file == "plan/a.yaml"
    assert Finding(Code("J101"), Spot("plan/b.yaml", ("budget", 0))).file == "plan/b.yaml"


def test_a_finding_is_an_error_without_facts_unless_said_otherwise() -> None:
    one = Finding(Code("J101"), Place("plan/a.yaml"))
    assert (one.level, dict(one.facts)) == (Level.ERROR, {})
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.level = Level.NOTE  # type: ignore[misc]


def test_levels_weigh() -> None:
    assert [level.rank for level in (Level.NOTE, Level.WARNING, Level.ERROR)] == [0, 1, 2]


def test_a_refusal_carries_its_code_and_facts() -> None:
    refused = Misused("X201", option="--at")
    assert (refused.code, refused.facts, isinstance(refused, CannotRun)) == ("X201", {"option": "--at"}, True)
