"""A year of weekly reports is validated in a fraction of what doorstop takes for as many items."""

from fractions import Fraction
from pathlib import Path

import pytest

from jospar.demo.making import make
from jospar.demo.order import Order
from tests.benchmarks.neighbour import write_items
from tests.benchmarks.stopwatch import Command, beside

YEAR = Order(158, 52, 1)
REPORTS = 4000
SHARE = Fraction(1, 4)
ROUNDS = 3


@pytest.mark.benchmark
def test_a_year_beside_doorstop(jospar: str, doorstop: str, tmp_path: Path, table: list[str]) -> None:
    made = make(tmp_path / "ours", YEAR)
    texts = [file.read_text("utf-8") for file in sorted((tmp_path / "ours" / "plan").rglob("*.yaml"))]
    assert len(texts) > made.reports >= REPORTS
    ours = Command([jospar, "validate", "--date", str(made.date)], tmp_path / "ours")
    theirs = Command([doorstop, "-F", "-W", "-q"], write_items(tmp_path / "theirs", texts))
    seen = beside(ours, theirs, rounds=ROUNDS)
    what = f"`validate`, {YEAR.measures} measures, {YEAR.weeks} weeks, {made.reports} report files"
    other = f"doorstop {seen.theirs:.3f} s, {len(texts)} items of the same text"
    table.append(f"| {what} | {seen.ours:.3f} s | {other} | {seen.share:.3f} of it, at most {SHARE} |")
    assert seen.share <= SHARE
