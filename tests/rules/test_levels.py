"""Levels that a policy may change, and those that no policy can."""

import pytest

from jospar.code import Level
from jospar.rules.registry import Scope, rules
from tests.rules.examples import judged

MEASURE = "plan/example/measures/XA-003.yaml"
LOST = [rule.code for rule in rules() if rule.scope is Scope.READING and rule.level is Level.ERROR]


def policy(code: str, level: str) -> str:
    entry = f'{{code: {code}, level: "{level}", because: so}}'
    return f"format: 1\nlanguages: [en, ru, kk]\npolicy:\n  levels:\n    - {entry}\n"


def found(code: str, level: str, text: bytes | str) -> list[tuple[str, Level]]:
    verdict = judged({"plan/jospar.yaml": policy(code, level), MEASURE: text})
    return [(str(one.code), one.level) for one in verdict.findings]


@pytest.mark.parametrize("level", ["off", "note", "warning"])
def test_a_file_that_is_not_read_stays_an_error(level: str) -> None:
    assert found("J001", level, b"id: XA-003\ntitle: \xff\n") == [
        ("J001", Level.ERROR),
        ("J133", Level.ERROR),
    ]
    assert found("J103", level, "- 1\n") == [("J103", Level.ERROR), ("J133", Level.ERROR)]


@pytest.mark.parametrize("code", [*LOST, "J031", "J034"])
def test_an_entry_that_changes_nothing_is_said(code: str) -> None:
    assert found(code, "off", "id: XA-003\ntitle: x\narea: health\n") == [("J133", Level.ERROR)]


def test_what_leaves_nothing_unread_may_be_changed() -> None:
    text = "id: XA-003\ntitle: x\narea: health\nnumber: 1.10\n"
    assert found("J021", "warning", text) == [("J021", Level.WARNING)]
    assert found("J021", "off", text) == []
    assert found("J202", "note", text.replace("1.10", "2\nsources: [nowhere]")) == [("J202", Level.NOTE)]
