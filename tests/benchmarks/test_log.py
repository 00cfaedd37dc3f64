"""The log of a history costs what changed in it, and not a plan for each commit."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import TypeVar

import pytest

from jospar.demo.making import make
from jospar.demo.order import Order
from jospar.history.chronicle import chronicle
from jospar.reading.load import load
from jospar.tree.commits import open_branch
from jospar.tree.revision import open_revision

ORDER = Order(158, 30, 1)
COMMITS = 500
SHARE = 0.02
FIRST = 0.35
ROUNDS = 3
T = TypeVar("T")


def timed(run: Callable[[], T]) -> tuple[T, float]:
    """Run once; return what it gives and its seconds."""
    start = time.perf_counter()
    result = run()
    return result, time.perf_counter() - start


@pytest.mark.benchmark
def test_the_log_beside_loading_each_plan(tmp_path: Path, table: list[str]) -> None:
    folder = tmp_path / "xa"
    make(folder, ORDER)
    branch = open_branch(folder)
    assert branch is not None

    def first() -> str:
        with closing(chronicle(branch)) as chapters:
            return next(chapters).step.id

    alone = [timed(lambda: load(open_revision(folder, "HEAD")))[1] for _ in range(ROUNDS)]
    told = 0
    times: list[float] = []
    for _ in range(ROUNDS):
        found, seconds = timed(lambda: sum(1 for _ in chronicle(branch)))
        told, times = found, [*times, seconds]
    assert told >= COMMITS
    opening = median(timed(first)[1] for _ in range(ROUNDS))
    share = median(times) / (told * median(alone))
    table.append(
        f"| log of {told} commits, {ORDER.measures} measures | {median(times):.2f} s, the first after "
        f"{opening:.3f} s | loading {told} plans {told * median(alone):.0f} s "
        f"| {share:.3f} of it, at most {SHARE} |"
    )
    assert share <= SHARE
    assert opening <= FIRST * median(times)
