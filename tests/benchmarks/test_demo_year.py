"""A year of weekly reports is validated in a fraction of what doorstop takes for as many items."""

from fractions import Fraction
from pathlib import Path

import pytest

from jospar.demo.making import make
from jospar.demo.order import Order
from tests.benchmarks.neighbour import write_items
from tests.benchmarks.stopwatch import Command, alternate

YEAR = Order(158, 52, 1)
REPORTS = 4000
SHARE = Fraction(1, 4)
ROUNDS = 3


@pytest.mark.benchmark
def test_a_year_beside_doorstop(jospar: str, doorstop: str, tmp_path: Path, table: list[str]) -> None:
    made = make(tmp_path / "ours", YEAR)
    texts = [file.read_text("utf-8") for file in sorted((tmp_path / "ours" / "plan").rglob("*.yaml"))]
    assert len(texts) > made.reports >= REPORTS
    commands = {
        "jospar": Command([jospar, "validate", "--date", str(made.date)], tmp_path / "ours"),
        "doorstop": Command([doorstop, "-F", "-W", "-q"], write_items(tmp_path / "theirs", texts)),
    }
    seconds = alternate(commands, rounds=ROUNDS)
    ours, theirs = seconds["jospar"], seconds["doorstop"]
    what = f"`validate`, {YEAR.measures} measures, {YEAR.weeks} weeks, {made.reports} report files"
    beside = f"doorstop {theirs:.3f} s, {len(texts)} items of the same text"
    table.append(f"| {what} | {ours:.3f} s | {beside} | {ours / theirs:.3f} of it, at most {SHARE} |")
    assert ours <= SHARE * theirs
