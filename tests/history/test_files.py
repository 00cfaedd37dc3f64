"""The files of a plan, turned back and forth."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jospar.history.files import Files
from jospar.tree.steps import Touched

MEASURE = "plan/childhood/measures/{}.yaml"
REPORT = "plan/childhood/progress/ministry_a/2026-W{:02}/XA-1.yaml"
NAMES = st.sampled_from(
    [
        *("plan/jospar.yaml", "plan/agencies.yaml", "plan/childhood/programme.yaml"),
        *("plan/childhood/amendments/XA-A-1.yaml", "plan/notes.txt"),
        *(MEASURE.format(name) for name in ("XA-1", "XA-2")),
        *(REPORT.format(week) for week in (1, 2, 9, 10)),
    ]
)
BLOBS = st.dictionaries(NAMES, st.sampled_from(["a", "b", ""]))


@given(states=st.lists(BLOBS, min_size=1, max_size=6))
def test_turning_back_gives_each_state_that_was(states: list[dict[str, str]]) -> None:
    files = Files(states[-1])
    for older, newer in reversed(list(pairwise(states))):
        assert files.blobs == newer
        names = {*older, *newer}
        files.turn_back(Touched(name, older.get(name), newer.get(name)) for name in names)
        assert files.blobs == older
        fresh = Files(older)
        assert set(files.reports("XA-1")) == set(fresh.reports("XA-1"))
        assert files.around([MEASURE.format("XA-1")]) == fresh.around([MEASURE.format("XA-1")])
        assert files.all_names() == fresh.all_names()


def test_reports_are_listed_from_the_newest() -> None:
    files = Files({REPORT.format(week): "a" for week in (2, 10, 9)})
    assert [key.week for key in files.reports("XA-1")] == ["2026-W10", "2026-W09", "2026-W02"]


def test_what_is_judged_beside_a_file() -> None:
    beside = (
        *("plan/jospar.yaml", "plan/agencies.yaml", "plan/childhood/programme.yaml"),
        *("plan/childhood/amendments/XA-A-1.yaml", "plan/other/measures/XA-1.yaml"),
    )
    files = Files(
        dict.fromkeys([*beside, MEASURE.format("XA-1"), MEASURE.format("XA-2"), REPORT.format(1)], "a")
    )
    assert files.around([MEASURE.format("XA-1")]) == {*beside, MEASURE.format("XA-1")}
    assert "plan/jospar.yaml" in files
