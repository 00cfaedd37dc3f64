"""Amendments, corrections and publications explain what they name, and nothing else."""

from dataclasses import replace

import pytest

from tests.change.pairs import HEAD, MEASURE, Pair, plan

FILE = "plan/example/amendments/XA-A-{}.yaml"
ACT = "act: {number: 465, date: 2026-06-13, source: act_12}\n"


def amendment(number: int, *changes: str, kind: str = "amendment") -> dict[str, str]:
    """Write an amendment: file name → text."""
    act = ACT if kind == "amendment" else ""
    listed = "".join(f"  - {{record: XA-003, {change}}}\n" for change in changes)
    return {FILE.format(number): f"id: XA-A-{number}\nkind: {kind}\n{act}changes:\n{listed}"}


def told(before: str, after: str, files: dict[str, str], kept: dict[str, str] | None = None) -> list[object]:
    """List (code, act, what explains it) of a measure's changes; ``kept`` are files of both plans."""
    old = plan({MEASURE: f"{HEAD}{before}\n", **(kept or {})})
    new = plan({MEASURE: f"{HEAD}{after}\n", **(kept or {}), **files})
    changes = Pair(old, new).changes
    return [(one.code, one.act, one.explained) for one in changes if one.subject.kind == "measure"]


@pytest.mark.parametrize(
    ("change", "kind", "explained"),
    [
        ("field: due, before: 2027, after: 2028", "amendment", ("XA-A-1", "amendment")),
        ("field: due, before: 2027, after: 2028", "correction", ("XA-A-1", "correction")),
        ("field: due, before: 2027, after: 2028", "publication", (None, None)),
        ("field: due, before: 2027, after: 2029", "amendment", (None, None)),
        ("field: due, before: 2026, after: 2028", "amendment", (None, None)),
        ("field: start, before: 2027, after: 2028", "amendment", (None, None)),
        ("action: exclude", "amendment", (None, None)),
    ],
)
def test_an_amendment_explains_the_field_it_names(
    change: str, kind: str, explained: tuple[object, object]
) -> None:
    assert told("due: 2027", "due: 2028", amendment(1, change, kind=kind)) == [("C210", *explained)]


def test_a_change_without_an_amendment_has_none() -> None:
    assert told("due: 2027", "due: 2028", {}) == [("C210", None, None)]


def test_an_amendment_that_was_there_before_may_be_carried_out_later() -> None:
    known = amendment(1, "field: due, before: 2027, after: 2028")
    assert told("due: 2027", "due: 2028", {}, known) == [("C210", "XA-A-1", "amendment")]


def test_of_a_chain_of_new_amendments_the_last_explains() -> None:
    chain = {
        **amendment(1, "field: due, before: 2027, after: 2028"),
        **amendment(2, "field: due, before: 2028, after: 2029"),
    }
    assert told("due: 2027", "due: 2029", chain) == [("C210", "XA-A-2", "amendment")]


def test_a_publication_fills_what_was_not_published() -> None:
    filled = amendment(1, "field: due, after: 2028", kind="publication")
    assert told("unpublished: [due]", "due: 2028", filled) == [
        ("C212", "XA-A-1", "publication"),
        ("C615", "XA-A-1", "publication"),
    ]


def test_money_that_moved_needs_all_its_lines_explained() -> None:
    line = "budget: [{{year: 2027, fund: local, amount: {}}}, {{year: 2028, fund: local, amount: {}}}]"
    first = "field: budget/2027/local/amount, before: 120, after: 20"
    second = "field: budget/2028/local/amount, before: 0, after: 100"
    before, after = line.format(120, 0), line.format(20, 100)
    assert told(before, after, amendment(1, first)) == [("C303", None, None)]
    assert told(before, after, amendment(1, first, second)) == [("C303", "XA-A-1", "amendment")]


@pytest.mark.parametrize(
    ("before", "after", "change", "code"),
    [
        ("state: active", "state: excluded", "action: exclude", "C107"),
        ("number: 1", "number: 2", "action: renumber", "C114"),
        ("phrase: a", "phrase: b", "field: phrase, before: a, after: b", "C601"),
        ("phrase: a", "phrase: b", "field: phrase/en, before: a, after: b", "C601"),
        ("lead: ministry_a", "lead: ministry_b", "field: lead, before: MinA, after: ministry_b", "C501"),
        (
            "co_executors: [ministry_b]",
            "co_executors: [akimat_01, ministry_b]",
            "field: co_executors, before: ministry_b, after: [ministry_b, akimat_01]",
            "C504",
        ),
    ],
)
def test_it_is_the_value_that_counts(before: str, after: str, change: str, code: str) -> None:
    assert told(before, after, amendment(1, change)) == [(code, "XA-A-1", "amendment")]


def test_an_added_measure_is_explained_by_the_act_that_adds_it() -> None:
    added = {**amendment(1, "action: add"), MEASURE: HEAD}
    both = Pair(plan({}, {MEASURE: "missing"}), plan(added))
    assert [(one.code, one.act) for one in both.changes] == [("C101", "XA-A-1"), ("C115", None)]


def test_a_rename_is_explained_by_its_former_name() -> None:
    renumbered = {
        **amendment(1, "action: renumber"),
        MEASURE.replace("003", "005"): HEAD.replace("003", "005") + "formerly: XA-003\n",
    }
    both = Pair(plan({MEASURE: HEAD}), plan(renumbered, {MEASURE: "missing"}))
    assert [(one.code, one.act) for one in both.changes] == [("C113", "XA-A-1"), ("C115", None)]


def test_an_exclusion_that_was_carried_out_does_not_explain_that_the_file_goes_later() -> None:
    excluded, active = ({MEASURE: f"{HEAD}{state}\n"} for state in ("state: excluded", "due: 2027"))
    act = amendment(1, "action: exclude")
    assert gone({**excluded, **act}, act) == (None, None)
    assert gone({**active, **act}, act) == ("XA-A-1", "amendment")
    assert gone(excluded, act) == ("XA-A-1", "amendment")


def gone(before: dict[str, str], after: dict[str, str]) -> tuple[object, object]:
    """Tell what explains that a measure's file goes."""
    new = plan(after)
    new = replace(new, measures={name: one for name, one in new.measures.items() if name != "XA-003"})
    (one,) = (one for one in Pair(plan(before), new).changes if one.code == "C102")
    return one.act, one.explained
