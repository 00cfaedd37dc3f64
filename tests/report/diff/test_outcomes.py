"""What depends on a change: followed from file to file, and the same of a part as of the whole."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jospar.change import dependants
from jospar.reading.load import load
from jospar.report.diff.comparison import Comparison, compare_trees
from jospar.report.diff.outcomes import Outcome, Portion, outcome
from jospar.report.diff.text import diff_lines
from jospar.report.findings.look import Look
from jospar.standing.waiting import Waiting
from jospar.tree import searching
from jospar.tree.revision import open_revision
from jospar.tree.tree import Tree
from tests.fixtures import Memory
from tests.report.diff.samples import ON, page
from tests.rules.examples import example_plan
from tests.tree.repository import Repository, initialise

NAMES = tuple(f"XA-{number:03}" for number in range(101, 109))
Sketch = tuple[int, tuple[str, ...], str]
"""The year in which a measure is due, what it waits for, and its state."""


def written(sketches: Mapping[str, Sketch], style: str = "depends_on: [{}]") -> dict[str, bytes]:
    """Write the example plan with these measures in it."""
    files = dict(example_plan())
    for name, (year, awaited, state) in sketches.items():
        text = f"id: {name}\ntitle: {name}\nlead: ministry_a\narea: health\ndue: {year}\nstate: {state}\n"
        text += "because: so it was decided\n" if state == "cancelled" else ""
        text += style.format(", ".join(awaited)) + "\n" if awaited else ""
        files[f"plan/example/measures/{name}.yaml"] = text.encode()
    return files


def sketches() -> SearchStrategy[Sketch]:
    """Draw a measure."""
    awaited = st.lists(st.sampled_from(NAMES), max_size=2, unique=True).map(tuple)
    return st.tuples(st.integers(2026, 2030), awaited, st.sampled_from(("active", "active", "cancelled")))


def plans() -> SearchStrategy[dict[str, Sketch]]:
    """Draw measures that wait for each other, in circles too."""
    return st.dictionaries(st.sampled_from(NAMES), sketches(), min_size=4, max_size=8)


def found(old: Tree, new: Tree) -> Comparison:
    return compare_trees(old, new, base="a", head="b", on=ON)


def follows(before: Mapping[str, Sketch], after: Mapping[str, Sketch]) -> Outcome:
    return outcome(found(Memory(written(before)), Memory(written(after))))


@settings(max_examples=150, deadline=None)
@given(plans(), st.dictionaries(st.sampled_from(NAMES), st.none() | sketches(), min_size=1, max_size=2))
def test_what_follows_of_a_part_follows_of_the_whole(
    before: dict[str, Sketch], edits: dict[str, Sketch | None]
) -> None:
    merged = {**before, **edits}
    after = {name: one for name, one in merged.items() if one is not None}
    old, new = Memory(written(before)), Memory(written(after))
    part = found(old, new)
    plans = [load(tree, every_report=False).plan for tree in (old, new)]
    assert outcome(part) == outcome(replace(part, before=plans[0], after=plans[1]))


CHAIN = {
    "XA-101": (2027, (), "active"),
    "XA-102": (2028, ("XA-101",), "active"),
    "XA-103": (2028, ("XA-102",), "active"),
    "XA-104": (2030, ("XA-103",), "active"),
}


def test_a_later_deadline_holds_up_what_waits_for_it_and_what_waits_for_that() -> None:
    end = date(2029, 12, 31)
    told = follows(CHAIN, {**CHAIN, "XA-101": (2029, (), "active")}).waits
    assert [(one.measure.id, one.after) for one in told] == [
        ("XA-102", Waiting("late", "XA-101", end, 365)),
        ("XA-103", Waiting("late", "XA-101", end, 365)),
    ]
    assert [one.before and one.before.hold for one in told] == ["in_time", "in_time"]


@pytest.mark.parametrize("edit", [(2027, (), "cancelled"), None], ids=["cancelled", "removed"])
def test_what_waits_for_something_dropped_is_told(edit: Sketch | None) -> None:
    after = {**CHAIN, "XA-101": edit}
    (one,) = follows(CHAIN, {name: kept for name, kept in after.items() if kept is not None}).waits
    assert (one.measure.id, one.after) == ("XA-102", Waiting("lost", "XA-101"))


def test_a_new_name_holds_nobody_up() -> None:
    files = written({**CHAIN, "XA-101": (2029, (), "active")})
    new = dict(files)
    old = new.pop("plan/example/measures/XA-101.yaml")
    new["plan/example/measures/XA-109.yaml"] = old.replace(b"id: XA-101", b"id: XA-109\nformerly: XA-101")
    name = "plan/example/measures/XA-102.yaml"
    new[name] = new[name].replace(b"XA-101", b"XA-109")
    assert outcome(found(Memory(files), Memory(new))).waits == ()


@pytest.mark.parametrize(
    "style",
    [
        "depends_on: [{}]",
        "depends_on:\n  - {}",
        "depends_on: {}",
        '"depends_on" : ["{}"]',
        '"depends\\u005fon": {}',
    ],
)
def test_whatever_way_it_is_written_it_is_found(style: str) -> None:
    later = {**CHAIN, "XA-101": (2029, (), "active")}
    sides = (Memory(written(one, style)) for one in (CHAIN, later))
    assert [one.measure.id for one in outcome(found(*sides)).waits] == ["XA-102", "XA-103"]


def test_only_what_is_bound_is_read() -> None:
    later = {**CHAIN, "XA-101": (2029, (), "active"), "XA-105": (2029, (), "active")}
    old, new = Memory(written({**CHAIN, "XA-105": (2029, (), "active")})), Memory(written(later))
    found(old, new)
    assert set(new.reads) >= {f"plan/example/measures/XA-10{n}.yaml" for n in (1, 2, 3, 4)}
    assert "plan/example/measures/XA-105.yaml" not in new.reads


def test_statuses_and_money_are_told_by_area() -> None:
    gone = {name: one for name, one in CHAIN.items() if name != "XA-104"}
    told = follows(CHAIN, gone)
    assert told.areas == (Portion("example", "health", -1, {}, {"not_due": -1}),)
    assert told.programmes == (Portion("example", "", -1, {}, {"not_due": -1}),)


def test_an_observation_moves_its_indicator() -> None:
    name = next(one for one in example_plan() if "/observations/" in one)
    files = dict(example_plan())
    gone = {key: text for key, text in files.items() if key != name}
    told = outcome(found(Memory(gone), Memory(files))).aims
    assert [str(one.indicator.id) for one in told] == [name.split("/")[-2]]
    assert told[0].before == (None, None)


def test_the_page_says_it() -> None:
    later = {**CHAIN, "XA-101": (2029, (), "active")}
    shown = page(found=found(Memory(written(CHAIN)), Memory(written(later))))
    text = "\n".join(diff_lines(shown, Look()))
    assert (
        "XA-102 XA-102: waits for XA-101 until 31 December 2027, in time → "
        "waits for XA-101 until 31 December 2029, 365 days too late" in text
    )


@pytest.mark.parametrize("place", [".", "жоспар ішкі"])
def test_git_finds_what_reading_finds(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = initialise(tmp_path / "outer")
    for file, text in written(CHAIN).items():
        made.write(f"{place}/{file}", text)
    made.commit()
    made.git("worktree", "add", "--quiet", str(tmp_path / "beside"))
    made.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare"))
    words = (dependants.KEY, *dependants.ESCAPES)
    folders = [made.path / place, tmp_path / "beside" / place]
    folders += [tmp_path / "bare"] if place == "." else []
    for folder in folders:
        tree = open_revision(folder, "HEAD")
        names = [name for name in tree.names() if "/measures/" in name]
        read = searching.names_holding(tree, words, names)
        with monkeypatch.context() as patched:
            patched.setattr(searching, "FEW", 0)
            assert searching.names_holding(tree, words, names) == read != frozenset()
            assert searching.names_holding(tree, ("nowhere at all",), names) == frozenset()
    assert Repository(made.path).git("status", "--porcelain") == ""
