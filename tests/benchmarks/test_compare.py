"""Comparing two plans costs a fraction of loading one."""

import gc
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TypeVar

import pytest

from jospar.change.compare import compare
from jospar.change.judge import judge
from jospar.reading.load import load
from jospar.tree.folder import open_folder
from tests.benchmarks.measures import measure_id, write_plan

MEASURES = 5000
CHANGED = 20
SHARE = 0.1
ROUNDS = 5
T = TypeVar("T")


def timed(run: Callable[[], T]) -> tuple[T, float]:
    """Run once; return what it gives and its seconds."""
    gc.collect()
    start = time.perf_counter()
    result = run()
    return result, time.perf_counter() - start


@pytest.mark.benchmark
def test_compare_beside_loading(tmp_path: Path, table: list[str]) -> None:
    folder = write_plan(tmp_path, measures=MEASURES)
    before, loading = timed(lambda: load(open_folder(folder)).plan)
    for number in range(1, CHANGED + 1):
        file = folder / "plan/example/measures" / f"{measure_id(number)}.yaml"
        file.write_text(file.read_text("utf-8").replace("due: 2028-12", "due: 2029-12"), "utf-8")
    after, again = timed(lambda: load(open_folder(folder)).plan)
    times = []
    for _ in range(ROUNDS):
        changes, seconds = timed(lambda: judge(compare(before, after), before, after))
        times.append(seconds)
        assert [change.code for change in changes] == ["C210"] * CHANGED
    share = median(times) / min(loading, again)
    table.append(
        f"| `compare` and `judge`, {MEASURES} measures, {CHANGED} changed | {median(times):.3f} s "
        f"| loading one {min(loading, again):.3f} s | {share:.3f} of it, at most {SHARE} |"
    )
    assert share <= SHARE
