"""What falls due, soon or later, and what has no date: by the date alone, whatever is said of a measure."""

from jospar.words.voice import Voice
from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.test_work import measures, part
from tests.report.weekly.written import REPORTED

VOICE = Voice("en")
DUE = {"XA-001": "2026-12-21", "XA-002": "2026-12-22", "XA-003": "2027-01-20", "XA-004": "2027-02-19"}


def test_each_measure_is_due_in_its_nearest_list(page_from: PageFrom) -> None:
    work = part(
        page_from, measures({**DUE, "XA-005": "2026-11-21", "XA-006": "2027-02-20", "XA-007": "2026-11-20"})
    )
    listed = {one.label: [row.id for row in one.rows] for one in work.due}
    assert listed == {
        "within 30 days (2)": ["XA-005", "XA-001"],
        "within 60 days (2)": ["XA-002", "XA-003"],
        "within 90 days (1)": ["XA-004"],
    }
    assert [row.days for one in work.due for row in one.rows][:2] == ["in 0 days", "in 30 days"]


def test_what_is_done_is_due_no_more(page_from: PageFrom) -> None:
    text = measures({"XA-001": "2026-12-21"}) + REPORTED.replace("status: at_risk", "status: done")
    assert part(page_from, text).due[0].rows == ()


def test_measures_without_a_date_are_told(page_from: PageFrom) -> None:
    assert part(page_from).undated == ""
    assert part(page_from, measures({"XA-001": "ongoing"})).undated == VOICE.count("report.undated", 1)


def said(*words: str) -> str:
    """Write reports of the first ministry on XA-001, XA-002 …, one with each word; none for ""."""
    return "".join(
        f"# plan/example/progress/ministry_a/2026-W47/XA-{at:03}.yaml\n{{date: 2026-11-20, status: {word}}}\n"
        for at, word in enumerate(words, 1)
        if word
    )


COMING = ("off_track", "at_risk", "on_track", "")
"""What leads may say of a measure whose day is ahead; nothing, of one that is not due."""


def test_what_falls_due_goes_by_its_date_whatever_is_said_of_it(page_from: PageFrom) -> None:
    names = [f"XA-{at:03}" for at in range(1, len(COMING) + 1)]
    for day, place in (("2026-12-01", 0), ("2027-01-10", 1), ("2027-02-10", 2)):
        work = part(page_from, measures(dict.fromkeys(names, day)) + said(*COMING))
        assert [[row.id for row in one.rows] for one in work.due] == [
            names if at == place else [] for at in range(3)
        ]
        assert work.headline == headline(page_from, due_soon=4 if place == 0 else 0)
    soon = part(page_from, measures(dict.fromkeys(names, "2026-12-01")) + said(*COMING)).due[0].rows
    assert [row.status for row in soon] == ["off_track", "at_risk", "due_soon", "due_soon"]


def headline(page_from: PageFrom, *, due_soon: int) -> str:
    """Word the headline of four measures: none overdue, none done, two reported as worse."""
    facts = {"done": 0, "overdue": 0, "worse": 2, "due_soon": due_soon}
    return VOICE.heading("report.work.headline", **facts, measures=VOICE.count("count.measures", 4))


def test_what_has_no_date_is_counted_whatever_is_said_of_it(page_from: PageFrom) -> None:
    names = [f"XA-{at:03}" for at in range(1, len(COMING) + 1)]
    text = measures(dict.fromkeys(names, "ongoing"))
    assert part(page_from, text + said(*COMING)).undated == VOICE.count("report.undated", 4)
    assert part(page_from, text + said(*COMING[:3], "done")).undated == VOICE.count("report.undated", 3)


def test_a_worse_word_is_a_status_and_an_exception(page_from: PageFrom) -> None:
    names = ["XA-001", "XA-002", "XA-003"]
    work = part(
        page_from, measures(dict.fromkeys(names, "2027-12-01")) + said("off_track", "at_risk", "done")
    )
    assert [(row.status, row.count) for row in work.counts] == [
        ("off_track", "1"),
        ("at_risk", "1"),
        ("done", "1"),
    ]
    assert [(row.id, row.status) for row in work.exceptions] == [
        ("XA-001", "off_track"),
        ("XA-002", "at_risk"),
    ]
