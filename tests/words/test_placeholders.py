"""Only plain names in braces are places for facts."""

import pytest

from jospar.words.placeholders import filled, misunderstood, placeholders


def test_facts_go_into_their_places() -> None:
    assert filled("{a} and {b}: {a}", {"a": "1", "b": "2"}) == "1 and 2: 1"


def test_a_place_without_a_fact_stays() -> None:
    assert filled("unknown {thing}", {}) == "unknown {thing}"


def test_a_fact_is_never_read_as_a_message() -> None:
    assert filled("{a}", {"a": "{b} {a.__class__}", "b": "secret"}) == "{b} {a.__class__}"


@pytest.mark.parametrize(
    "text",
    [
        "{a.__class__}",
        "{a[0]}",
        "{a!r}",
        "{a:>10}",
        "{0}",
        "{}",
        "{due: 2027, unit: room}",
        "{ru, kk}",
        "{A}",
    ],
)
def test_other_braces_are_text(text: str) -> None:
    assert filled(text, {"a": "1", "": "2", "0": "3"}) == text
    assert placeholders(text) == frozenset()


@pytest.mark.parametrize("text", ["{a.b}", "{a[0]}", "{a!r}", "{a:>10}", "{}", "{0}", "{A}", "{{a}}"])
def test_fields_of_str_format_are_found(text: str) -> None:
    assert misunderstood(text)


@pytest.mark.parametrize("text", ["{a}", "{a_2}", "{due: 2027, unit: room}", "{ru, kk}", "no braces"])
def test_places_and_yaml_are_understood(text: str) -> None:
    assert not misunderstood(text)
