"""Reports are compared by agency, week and measure, and read only where their bytes differ."""

from datetime import date

from jospar.change.compare import compare
from jospar.change.difference import UNREAD
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.reading.paths import ABSENT
from jospar.standing.asof import as_of
from tests.change.pairs import Pair, plan
from tests.fixtures import Memory, example_files

FOLDER = "plan/example/progress/ministry_a"
REPORT = f"{FOLDER}/2026-W46/XA-001.yaml"
SAID = "date: 2026-11-13\nstatus: on_track\n"


def lazily(files: dict[str, str]) -> tuple[Plan, Memory]:
    tree = Memory(example_files() | {name: text.encode() for name, text in files.items()})
    return load(tree, every_report=False).plan, tree


def test_equal_bytes_are_not_read() -> None:
    (before, old), (after, new) = lazily({REPORT: SAID}), lazily({REPORT: SAID})
    assert compare(before, after) == ()
    assert REPORT not in old.reads
    assert REPORT not in new.reads


def test_equal_bytes_on_another_day_are_read_once_at_most() -> None:
    later = SAID.replace("2026-11-13", "2026-11-15")
    other = REPORT.replace("XA-001", "XA-003")
    files = {REPORT: SAID, other: later}
    (before, old), (after, new) = lazily(files), lazily(files)
    (one,) = compare(as_of(before, date(2026, 11, 14)), as_of(after, date(2026, 11, 21)))
    assert (one.subject.id, one.before, one.after.date) == (
        "ministry_a/2026-W46/XA-003",
        ABSENT,
        date(2026, 11, 15),
    )
    assert REPORT not in old.reads
    assert new.reads[REPORT] == 1
    (gone,) = compare(as_of(after, date(2026, 11, 21)), as_of(before, date(2026, 11, 14)))
    assert (gone.before.date, gone.after) == (date(2026, 11, 15), ABSENT)


def test_other_bytes_of_one_meaning_are_no_difference() -> None:
    turned = "status: on_track  # as before\ndate: 2026-11-13\n"
    (before, _), (after, new) = lazily({REPORT: SAID}), lazily({REPORT: turned})
    assert compare(before, after) == ()
    assert new.reads[REPORT] == 1


def test_a_report_is_named_by_agency_week_and_measure() -> None:
    both = Pair(plan({REPORT: SAID}), plan({REPORT: SAID.replace("on_track", "at_risk")}))
    (one,) = both.differences
    assert (one.subject.kind, one.subject.id, one.field) == (
        "progress",
        "ministry_a/2026-W46/XA-001",
        "status",
    )
    assert both.codes == ["C703", "C704"]


def test_reports_come_and_go() -> None:
    both = Pair(plan({}), plan({REPORT: SAID}))
    (one,) = both.differences
    assert (one.before, one.after.measure) == (ABSENT, "XA-001")
    assert (both.codes, both.swapped().codes) == (["C701"], ["C702"])


def test_a_report_that_cannot_be_read_cannot_be_compared() -> None:
    for broken in ("date: tomorrow\n", "{"):
        both = Pair(plan({REPORT: SAID}), plan({REPORT: broken}))
        (one,) = both.differences
        assert one.after is UNREAD
        assert both.codes == ["C910"]


def test_nor_can_one_that_is_no_plain_file() -> None:
    both = Pair(plan({REPORT: SAID}), plan({}, {REPORT: "symlink"}))
    assert [one.after for one in both.differences] == [UNREAD]


def test_an_unread_report_of_another_week_hides_nothing() -> None:
    later = REPORT.replace("W46", "W47")
    both = Pair(plan({REPORT: "{"}), plan({REPORT: "{ ", later: SAID}))
    assert [(one.subject.id.split("/")[1], one.before) for one in both.differences] == [
        ("2026-W46", UNREAD),
        ("2026-W47", ABSENT),
    ]


def test_lists_of_unchanged_measures_belong_to_their_programme() -> None:
    name = "progress/ministry_a/2026-W46/unchanged.yaml"
    files = {f"plan/example/{name}": "measures: XA-001\n", f"plan/other/{name}": "measures: XB-001\n"}
    both = Pair(plan(files), plan({**files, f"plan/other/{name}": "measures: [XB-001, XB-002]\n"}))
    assert [(one.subject.kind, one.subject.id, one.subject.programme) for one in both.differences] == [
        ("unchanged", "ministry_a/2026-W46", "other")
    ]


def test_what_was_not_said_yet_on_a_day_is_not_there_on_it() -> None:
    late = SAID.replace("11-13", "11-15")
    one = plan({REPORT: late, REPORT.replace("001", "002"): f"{SAID}state: draft\n"})
    before, after = as_of(one, date(2026, 11, 14)), as_of(one, date(2026, 11, 21))
    assert Pair(before, after).codes == ["C701"]
    assert Pair(before, before).swapped().codes == []
    assert compare(before, as_of(one, date(2026, 11, 14))) == ()


def test_a_draft_was_not_said_yet() -> None:
    draft = f"{SAID}state: draft\n"
    both = Pair(plan({REPORT: draft}), plan({REPORT: SAID}))
    assert both.codes == both.swapped().codes == ["C711"]
    more = plan({REPORT: f"{draft}done: {{units: 1}}\n"})
    assert Pair(plan({REPORT: draft}), more).codes == ["C711"]


def test_the_last_word_counts_and_drafts_say_nothing() -> None:
    week = {number: f"{FOLDER}/2026-W{number}/XA-001.yaml" for number in (45, 46, 47)}
    past = {week[45]: SAID, week[46]: SAID}
    worse = SAID.replace("on_track", "off_track")
    assert Pair(plan(past), plan({**past, week[47]: worse})).codes == ["C701", "C704"]
    assert Pair(plan(past), plan({**past, week[47]: f"{worse}state: draft\n"})).codes == ["C701"]
    assert Pair(plan({week[46]: SAID}), plan({week[46]: SAID, week[45]: worse})).codes == ["C701"]


RENAMED = "plan/example/measures/XA-009.yaml"
OLD = "plan/example/measures/XA-001.yaml"


def renamed(files: dict[str, str]) -> Plan:
    """Give a measure another name, and leave its reports where they are."""
    text = f"{example_files()[OLD].decode().replace('id: XA-001', 'id: XA-009')}formerly: XA-001\n"
    return plan({**files, RENAMED: text}, {OLD: "missing"})


def test_a_new_name_of_a_measure_takes_no_report_away() -> None:
    other = {REPORT: SAID.replace("on_track", "at_risk")}
    assert Pair(plan({REPORT: SAID}), renamed({REPORT: SAID})).fields() == [("XA-009", "id")]
    both = Pair(plan({REPORT: SAID}), renamed(other))
    assert both.fields() == [("XA-009", "id"), ("ministry_a/2026-W46/XA-009", "status")]
    assert (both.codes, both.swapped().codes) == (["C113", "C703", "C704"], ["C113", "C703", "C705"])


def test_a_report_under_either_name_is_the_last_word_on_the_measure() -> None:
    late = {REPORT.replace("W46", "W47").replace("001", "009"): SAID.replace("on_track", "off_track")}
    both = Pair(plan({REPORT: SAID}), renamed({REPORT: SAID, **late}))
    assert both.codes == ["C113", "C701", "C704"]


def test_a_report_under_each_name_is_added_to_the_one_that_was_there() -> None:
    own = {REPORT.replace("001", "009"): SAID.replace("on_track", "at_risk")}
    both = Pair(plan({REPORT: SAID}), renamed({REPORT: SAID, **own}))
    assert both.fields() == [("XA-009", "id"), ("ministry_a/2026-W46/XA-009", "")]
    assert [one.before for one in both.differences][1:] == [ABSENT]
