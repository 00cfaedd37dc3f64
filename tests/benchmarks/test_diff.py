"""Comparing two revisions costs what changed, not the plan."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from jospar.tree.growing import Commit, grow
from tests.benchmarks.measures import measure_id, measure_text, write_plan
from tests.benchmarks.neighbour import write_requirements
from tests.benchmarks.stopwatch import Command, alternate, beside, peak_memory
from tests.tree.repository import Repository, initialise

CHANGED = 20
ROUNDS = 3
SECONDS = {158: 1.0, 5000: 1.0, 100_000: 3.0}
"""The most that one run may take, by measures; the process's own start is in it."""
FEW, SHARE = 158, 0.1
"""Measures of the plan that StrictDoc compares too, and the most that we may take of its time."""
MANY, MIB = 100_000, 200
"""Measures of a plan that is no country's, and the memory that comparing two of it may take at most."""
LATER = ("due: 2028-12", "due: 2029-12")


def two_steps(folder: Path, measures: int) -> Repository:
    """Commit a plan, then later deadlines of some of its measures; in a pack, as every clone has them."""
    rest = write_plan(folder / "rest", measures=0)
    first = {path.relative_to(rest).as_posix(): path.read_text("utf-8") for path in rest.rglob("*.yaml")}
    first |= {_file(number): measure_text(number) for number in range(1, measures + 1)}
    then = {_file(number): measure_text(number).replace(*LATER) for number in range(1, CHANGED + 1)}
    made = folder / "made"
    made.mkdir()
    days = (datetime(2026, 11, day, tzinfo=UTC) for day in (1, 2))
    steps = zip(days, (first, then), strict=True)
    grow(made, [Commit("Example", "", day, "a step", texts) for day, texts in steps])
    return Repository(made)


def _file(number: int) -> str:
    return f"plan/example/measures/{measure_id(number)}.yaml"


@pytest.mark.benchmark
@pytest.mark.parametrize("measures", SECONDS)
def test_diff_of_two_revisions(tmp_path: Path, jospar: str, table: list[str], measures: int) -> None:
    made = two_steps(tmp_path, measures)
    words = (jospar, "diff", "--date", "2026-11-21", "--plan", str(made.path))
    commands = {
        "revisions": Command((*words, "HEAD~1..HEAD"), made.path),
        "files": Command((*words, "HEAD~1", "HEAD+"), made.path),
    }
    times = alternate(commands, rounds=ROUNDS)
    table.append(
        f"| `diff` of two revisions, {measures} measures, {CHANGED} changed | {times['revisions']:.3f} s "
        f"| with the files {times['files']:.3f} s | {SECONDS[measures]} s |"
    )
    assert times["revisions"] <= SECONDS[measures]
    assert measures == MANY or times["files"] <= SECONDS[measures]


@pytest.mark.benchmark
def test_diff_beside_strictdoc(tmp_path: Path, jospar: str, strictdoc: str, table: list[str]) -> None:
    made = two_steps(tmp_path / "ours", FEW)
    theirs = initialise(tmp_path / "theirs")
    texts = [measure_text(number) for number in range(1, FEW + 1)]
    write_requirements(theirs.path, texts)
    theirs.commit()
    write_requirements(theirs.path, [text.replace(*LATER) for text in texts[:CHANGED]] + texts[CHANGED:])
    theirs.commit()
    # a pipeline begins with a fresh clone: what StrictDoc remembers of its last run is not there
    fresh = (
        'rm -rf "$1" && exec "$0" export . --formats html --generate-diff-git HEAD~1..HEAD --output-dir "$1"'
    )
    seen = beside(
        Command((jospar, "diff", "--date", "2026-11-21", "HEAD~1..HEAD"), made.path),
        Command(("sh", "-c", fresh, strictdoc, str(tmp_path / "out")), theirs.path),
        rounds=ROUNDS,
    )
    assert (tmp_path / "out/html/diff.html").exists()
    table.append(
        f"| `diff` of two revisions, {FEW} measures, {CHANGED} changed | {seen.ours:.3f} s "
        f"| StrictDoc {seen.theirs:.3f} s | {seen.share:.3f} of it, at most {SHARE} |"
    )
    assert seen.share <= SHARE


@pytest.mark.benchmark
def test_diff_of_many_measures_takes_little_memory(tmp_path: Path, jospar: str, table: list[str]) -> None:
    made = two_steps(tmp_path, MANY)
    peak = peak_memory(Command((jospar, "diff", "--date", "2026-11-21", "HEAD~1..HEAD"), made.path))
    table.append(
        f"| `diff` of two revisions, {MANY} measures, peak memory | {peak:.0f} MiB | | at most {MIB} MiB |"
    )
    assert peak <= MIB
