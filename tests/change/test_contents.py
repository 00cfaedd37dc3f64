"""What changes inside a record or a list is said, where the mere names of both sides are alike."""

import pytest

from jospar.report.diff.build import build_page
from jospar.report.diff.wording import wording
from jospar.words.changes import say_change, say_sides
from jospar.words.voice import Voice
from tests.change.pairs import Pair, measures, plan
from tests.report.diff.samples import comparison

PROGRAMME = "plan/example/programme.yaml"
HEAD = (
    "id: example\nprefix: XA\ntitle: Safe childhood\ninstrument: concept\nperiod: 2026-2030\n"
    "money: {currency: XAD, unit: million}\n"
    "areas: [{id: safety, title: Safety}, {id: health, title: Health}]\n"
)
DUTY = "{who: executors, every: half_year, by: {day: %s, of: next_month}}"
OTHER = "{who: lead, every: half_year, by: {day: 25, of: next_month}}"


def reporting(day: int, *more: str) -> str:
    return f"{HEAD}reporting: {{channel: here, statutory: [{', '.join((DUTY % day, OTHER, *more))}]}}\n"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            (
                "reporting changed (statutory reports): "
                "half-yearly, by day 15 of the next month (who: executors) → "
                "half-yearly, by day 20 of the next month (who: executors)"
            ),
        ),
        (
            "ru",
            (
                "порядок отчётности изменён (отчёты по акту): "
                "раз в полугодие, к 15 числу следующего месяца (кто: исполнители) → "
                "раз в полугодие, к 20 числу следующего месяца (кто: исполнители)"
            ),
        ),
        (
            "kk",
            (
                "есептілік тәртібі өзгерді (акт бойынша есептер): "
                "жартыжылдық сайын, келесі айдың 15 күніне дейін (кім: орындаушылар) → "
                "жартыжылдық сайын, келесі айдың 20 күніне дейін (кім: орындаушылар)"
            ),
        ),
    ],
)
def test_a_duty_among_others_is_said_as_it_was_and_as_it_is(language: str, sentence: str) -> None:
    both = Pair(plan({PROGRAMME: reporting(15)}), plan({PROGRAMME: reporting(20)}))
    assert say_change(Voice(language), both.only) == sentence


def test_a_duty_that_moves_is_not_hidden_by_one_that_comes() -> None:
    both = Pair(
        plan({PROGRAMME: reporting(15)}), plan({PROGRAMME: reporting(20, "{who: lead, every: year}")})
    )
    said = say_change(Voice("en"), both.only)
    assert "by day 15" in said
    assert "by day 20" in said


ACT = "plan/example/amendments/XA-A-1.yaml"
TWO = "  - {record: XA-003, field: lead, before: ministry_a, after: ministry_b}\n"


def act(before: str) -> str:
    change = f"  - {{record: XA-003, field: due, before: {before}, after: 2028}}\n"
    return f"id: XA-A-1\nkind: correction\nchanges:\n{change}{TWO}"


def test_what_an_act_says_of_a_field_is_shown_before_and_after() -> None:
    both = Pair(plan({ACT: act("2026")}), plan({ACT: act("2027")}))
    assert say_change(Voice("ru"), both.only) == "запись об акте изменена (1 поле): изменения"
    assert say_sides(Voice("en"), both.only) == (
        "changes: XA-003 (field: deadline, before: 2026)",
        "changes: XA-003 (field: deadline, before: 2027)",
    )


REPORT = "plan/example/progress/ministry_a/2026-W40/XA-001.yaml"


def report(units: int, status: str, note: str) -> str:
    return (
        f"\n# {REPORT}\n"
        f"date: 2026-10-01\nstatus: {status}\ndone: {{units: {units}}}\nnote: {{en: {note}, ru: Ход}}\n"
    )


def test_every_field_of_a_report_is_shown_before_and_after() -> None:
    found = comparison(report(350, "at_risk", "Slow"), report(380, "on_track", "Fast"))
    rows = [row for _, row in build_page(found, Voice("en")).rows if row.code == "C703"]
    (row,) = rows
    assert row.sentence == "report changed after the fact (3 fields): done / units, note (English), status"
    assert wording(row) == (
        "done / units: 350; note (English): Slow; status: at risk",
        "done / units: 380; note (English): Fast; status: on track",
    )


EXCEPTION = "exceptions: [{code: J404, because: agreed%s}%s]"


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "",
            EXCEPTION % (", until: 2027-06-30", ""),
            "exception added: J404 (because: agreed, until: 30 June 2027)",
        ),
        (
            EXCEPTION % (", until: 2027-06-30", ", {code: J720, because: old}"),
            EXCEPTION % (", until: 2027-12-31", ", {code: J720, because: old}"),
            "exception extended: J404 (until: 30 June 2027) → J404 (until: 31 December 2027)",
        ),
        (
            EXCEPTION % ("", ", {code: J720, because: old}"),
            EXCEPTION % ("", ""),
            "exception removed: J720 (because: old)",
        ),
        (
            EXCEPTION % ("", ""),
            EXCEPTION.replace("agreed", "settled") % ("", ""),
            "reason of an exception changed: J404 (because: agreed) → J404 (because: settled)",
        ),
    ],
)
def test_an_exception_is_said_with_its_reason_and_end(before: str, after: str, sentence: str) -> None:
    assert say_change(Voice("en"), measures(before, after).only) == sentence
