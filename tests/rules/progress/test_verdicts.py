"""What is done, proved and sent back: verdicts beside the reports that they are given on."""

import pytest

from tests.rules.examples import judged

Files = dict[str, bytes | str]
DAYS = {"2026-W28": "2026-07-10", "2026-W29": "2026-07-17", "2026-W46": "2026-11-13"}
EVIDENCE = "evidence: [{id: order, kind: order, number: 17-04/231, dated: 2026-07-01}]\n"
NO_CHANNEL = (
    "id: example\nprefix: XA\ntitle: Safe childhood\ninstrument: concept\nperiod: 2026-2030\n"
    "money: {currency: XAD, unit: million}\n"
    "areas: [{id: safety, title: Safety}, {id: health, title: Health}]\n"
)


def report(week: str, text: str, *, measure: str = "XA-003", agency: str = "ministry_a") -> Files:
    """Write a report on the day of its week that is known here."""
    return {f"plan/example/progress/{agency}/{week}/{measure}.yaml": f"date: {DAYS[week]}\n{text}"}


def verdict(of: str, on: str, text: str = "verdict: accepted\n", *, by: str = "ministry_b") -> Files:
    """Write a verdict on a report of the ministry, a few days later."""
    week = {"2026-07-15": "2026-W29", "2026-07-22": "2026-W30", "2026-11-14": "2026-W46"}[on]
    path = f"plan/example/acceptances/{by}/{week}/XA-003.yaml"
    return {path: f"report: ministry_a/{of}\non: {on}\n{text}"}


def codes(*files: Files) -> list[str]:
    laid: Files = {}
    for one in files:
        laid |= one
    return [one.code for one in judged(laid).findings if one.code in ASKED]


ASKED = ("J720", "J721", "J725", "J729", "J304", "J314")
DONE = report("2026-W28", f"status: done\n{EVIDENCE}")
BACK = "verdict: returned\nbecause: Another order\n"


def test_accepted_evidence_proves() -> None:
    assert codes(DONE, verdict("2026-W28", "2026-07-15")) == []


def test_an_acceptance_by_the_author_proves_nothing() -> None:
    assert codes(DONE, verdict("2026-W28", "2026-07-15", by="ministry_a")) == ["J304", "J720"]


def test_an_acceptance_of_a_report_without_evidence_proves_nothing() -> None:
    bare = report("2026-W28", "status: done\n")
    assert codes(bare, verdict("2026-W28", "2026-07-15")) == ["J720"]


def test_what_an_earlier_report_proved_stays_proved() -> None:
    again = report("2026-W46", "status: done\n")
    assert codes(DONE, verdict("2026-W28", "2026-07-15"), again) == []


def test_checking_may_take_its_time() -> None:
    assert codes(report("2026-W46", "status: done\n")) == []
    patient: Files = {"plan/jospar.yaml": "format: 1\nlanguages: [en]\npolicy: {verdict_days: 200}\n"}
    assert codes(DONE, patient) == []
    hasty: Files = {"plan/jospar.yaml": "format: 1\nlanguages: [en]\npolicy: {verdict_days: 0}\n"}
    assert codes(report("2026-W46", "status: done\n"), hasty) == ["J720"]


def test_a_report_that_was_sent_back_is_asked_for_once() -> None:
    assert codes(DONE, verdict("2026-W28", "2026-07-15", BACK)) == ["J721"]


def test_the_last_verdict_counts() -> None:
    first = verdict("2026-W28", "2026-07-15", BACK)
    assert codes(DONE, first, verdict("2026-W28", "2026-07-22")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("status: on_track\n", []), ("status: on_track\nstate: draft\n", ["J721"])],
)
def test_a_newer_report_answers_and_a_draft_does_not(text: str, expected: list[str]) -> None:
    back = verdict("2026-W28", "2026-07-15", BACK)
    assert codes(DONE, back, report("2026-W29", text)) == expected


def test_what_came_back_yesterday_is_not_asked_for() -> None:
    late = report("2026-W46", f"status: done\n{EVIDENCE}")
    assert codes(late, verdict("2026-W46", "2026-11-14", BACK)) == []


def test_nothing_is_asked_where_nobody_has_agreed_to_report() -> None:
    silent: Files = {"plan/example/programme.yaml": NO_CHANNEL}
    assert codes(DONE, silent) == []
    assert codes(DONE, verdict("2026-W28", "2026-07-15", BACK), silent) == []


@pytest.mark.parametrize("state", ["cancelled", "excluded"])
def test_nothing_is_asked_of_what_is_gone(state: str) -> None:
    measure = f"id: XA-003\ntitle: Adopt\narea: health\nlead: ministry_a\nstate: {state}\nbecause: Merged\n"
    assert codes(DONE, {"plan/example/measures/XA-003.yaml": measure}) == []


def test_done_may_be_taken_back_when_the_report_was_sent_back() -> None:
    newer = report("2026-W29", "status: on_track\n")
    assert codes(DONE, newer) == ["J725"]
    assert codes(DONE, verdict("2026-W28", "2026-07-15", BACK), newer) == []


def test_it_is_said_once_that_done_was_taken_back() -> None:
    files = [DONE, report("2026-W29", "status: on_track\n"), report("2026-W46", "status: on_track\n")]
    found = [one for one in judged({**files[0], **files[1], **files[2]}).findings if one.code == "J725"]
    assert [one.file for one in found] == ["plan/example/progress/ministry_a/2026-W29/XA-003.yaml"]


AGENCIES = """
- {id: ministry_a, name: Ministry A, kind: ministry, parent: state}
- {id: ministry_b, name: Ministry B, kind: ministry}
- {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
- {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02, since: 2022-06}
- {id: committee, name: Committee, kind: committee, parent: ministry_a}
- {id: office, name: Office, kind: committee, parent: committee}
- {id: state, name: Government, kind: state_body}
"""


@pytest.mark.parametrize(("by", "expected"), [("committee", ["J314"]), ("office", ["J314"]), ("state", [])])
def test_who_is_below_the_author(by: str, expected: list[str]) -> None:
    agencies: Files = {"plan/agencies.yaml": AGENCIES}
    assert codes(DONE, agencies, verdict("2026-W28", "2026-07-15", by=by)) == expected


@pytest.mark.parametrize(("text", "expected"), [("verdict: accepted\n", ["J729"]), (BACK, [])])
def test_drafts(text: str, expected: list[str]) -> None:
    draft = report("2026-W28", "status: on_track\nstate: draft\n")
    assert codes(draft, verdict("2026-W28", "2026-07-15", text)) == expected
