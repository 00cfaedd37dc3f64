"""The policy is data: what it does not know is an error, at its place, however deep."""

import pytest

from jospar.place import Place
from tests.rules.examples import judged

HEAD = "format: 1\nlanguages: [en, ru, kk]\n"


def said(policy: str) -> list[str]:
    return [str(one.code) for one in judged({"plan/jospar.yaml": HEAD + policy}).findings]


@pytest.mark.parametrize(
    ("policy", "near"),
    [
        ("policy: {due_son_days: 14}\n", "due_soon_days"),
        ("policy: {required_langages: [kk]}\n", "required_languages"),
        ("policy:\n  levels:\n    - {code: J408, level: note, becase: agreed}\n", "because"),
        ("calendar: {of: [2026-01-01]}\n", "off"),
        ("polcy: {rounding: 0.01}\n", "policy"),
    ],
)
def test_an_unknown_key_is_an_error_that_says_what_was_meant(policy: str, near: str) -> None:
    findings = [one for one in judged({"plan/jospar.yaml": HEAD + policy}).findings if one.code == "J101"]
    assert [one.facts["near"] for one in findings] == [near]
    assert all(isinstance(one.at, Place) and one.at.start > 0 for one in findings)


def test_a_level_for_a_code_that_is_none_a_fixed_one_or_named_twice() -> None:
    entry = "    - {code: %s, level: note, because: agreed}\n"
    assert said("policy:\n  levels:\n" + entry % "J299") == ["J224"]
    assert said("policy:\n  levels:\n" + entry % "J001") == ["J133"]
    assert said("policy:\n  levels:\n" + entry % "J408" + entry % "J408") == ["J118"]
    assert said("policy:\n  levels:\n" + entry % "J8") == ["J126"]


def test_a_change_of_a_level_needs_a_reason() -> None:
    assert said("policy:\n  levels:\n    - {code: J408, level: note}\n") == ["J102"]
    assert said("policy:\n  levels:\n    - {code: J408, level: fatal, because: so}\n") == ["J104"]
