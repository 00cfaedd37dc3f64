"""What stands in a file many times is said once, with the number of its places."""

import time

import pytest

from jospar.rules.registry import rules
from tests.rules.text.seen import FILE

MANY = {
    "J032": "(ДСП) ",
    "J035": "+77011234567, ",
    "J036": "a@b.example ",
    "J037": "Иван Иванович, ",
    "J039": "http://10.0.0.5/x ",
}


@pytest.mark.parametrize("code", MANY)
def test_one_value_is_one_finding(code: str) -> None:
    (look,) = (rule.text_check() for rule in rules() if rule.code == code)
    began = time.perf_counter()
    (one,) = look(FILE, "note: " + MANY[code] * 50_000)
    assert time.perf_counter() - began < 20
    assert (one.facts["n"], one.facts["hint"]) == (50_000, "several")


def test_each_value_has_a_finding() -> None:
    (look,) = (rule.text_check() for rule in rules() if rule.code == "J036")
    found = list(look(FILE, "a@b.example, c@d.example, A@b.example"))
    assert [(one.facts["n"], "value" in one.facts) for one in found] == [(2, False), (1, False)]
