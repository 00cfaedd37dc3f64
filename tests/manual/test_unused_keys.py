"""The page marks the keys that no report uses, no more and no fewer of them."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import jospar
from jospar.cli.formatpage.page import records
from jospar.cli.formatpage.unused import KEYS, RECORDS, mark_of
from jospar.reading.layout import KINDS

HOUSE = Path(jospar.__file__).parent
NOT_FOR_REPORTS = {
    *("ChangeRule.kinds", "ChangeRule.then"),
    *("Area.ids", "Correction.because", "Exemption.because", "Exemption.code", "Exemption.until"),
    *("Indicator.formerly", "Measure.access", "Measure.formerly", "Measure.unpublished"),
    *("PlannedChange.after", "Policy.levels", "Policy.required_languages", "Policy.rounding"),
    *("Policy.verdict_days", "Programme.formerly", "Programme.prefix"),
    *("Programme.unpublished", "Progress.correction"),
    *("RuleLevel.because", "RuleLevel.code", "RuleLevel.level"),
    *("Conflict.ours", "Conflict.sides", "Conflict.theirs", "Sides.ours", "Sides.theirs"),
    *(f"{cls.__name__}.conflicts" for cls in KINDS),
}
"""Keys whose work is done when the plan is read or validated."""
IN_A_FIGURE = {
    f"{owner}.{part}" for owner in ("Cell", "Observation") for part in ("numerator", "denominator")
}
"""Keys that reports read as one figure: ``Observation.figure_of`` divides the one by the other."""


@cache
def names_read() -> frozenset[str]:
    """List the names of attributes that reports, and what they stand on, read."""
    rooms = ("report", "standing", "history", "change", "filter", "cli")
    paths = (path for room in rooms for path in (HOUSE / room).rglob("*"))
    return frozenset(name for path in (*paths, HOUSE / "plan" / "budget.py") for name in _names(path))


def _names(path: Path) -> Iterator[str]:
    if path.suffix == ".j2":
        yield from re.findall(r"\.([a-z_]+)", path.read_text("utf-8"))
    elif path.suffix == ".py" and path.parent.name != "formatpage":
        tree = ast.parse(path.read_text("utf-8"))
        yield from (node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute))
        given = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
        yield from (text for text in given if isinstance(text, str))


def written() -> set[str]:
    return {f"{cls.__name__}.{field.name}" for cls, fields in records().items() for field in fields}


@pytest.mark.parametrize("key", sorted(written() - KEYS - NOT_FOR_REPORTS - IN_A_FIGURE))
def test_a_key_without_a_mark_is_read_somewhere(key: str) -> None:
    owner, _, name = key.partition(".")
    assert owner in RECORDS or name in names_read()


@pytest.mark.parametrize("key", ["Indicator.tolerance", "Indicator.lag", "Source.archived"])
def test_a_key_with_a_mark_is_read_nowhere(key: str) -> None:
    assert key in KEYS
    assert key.partition(".")[2] not in names_read()


def test_no_mark_outlives_its_key() -> None:
    assert written() >= KEYS
    assert {cls.__name__ for cls in records()} >= RECORDS
    assert mark_of(str) == ""
