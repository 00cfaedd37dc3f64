"""The public-record edition: the ledger, commitments, neutral words on dates, what to ask for."""

import re

import pytest

from jospar.report.weekly.page import Commitment, RecordPart
from jospar.words.voice import Voice
from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.written import PUBLIC, REPORTED, texts_of

VOICE = Voice("en")


def part(page_from: PageFrom, text: str = PUBLIC, on: str = "2026-11-21", language: str = "en") -> RecordPart:
    """Build the part of the programme on public record."""
    (record,) = page_from(text, on, language).records
    return record


def commitments(page_from: PageFrom, text: str = PUBLIC, on: str = "2026-11-21") -> dict[str, Commitment]:
    """Give the commitments by their ids."""
    return {one.id: one for one in part(page_from, text, on).commitments}


def test_the_ledger_counts_particulars_by_area(page_from: PageFrom) -> None:
    ledger = part(page_from).ledger
    assert ledger.columns == (
        "On record",
        "Lead named",
        "Due date",
        "Budget",
        "Completion form",
        "Official number",
    )
    assert [(row.area, row.cells, row.total) for row in ledger.rows] == [
        ("Safety", ("1", "1", "1", "0", "0", "0"), False),
        ("Health", ("0", "0", "0", "0", "0", "0"), False),
        ("Area not stated", ("5", "1", "3", "1", "1", "1"), False),
        ("All commitments on record", ("6", "2", "4", "1", "1", "1"), True),
    ]
    assert [row.empty[0] for row in ledger.rows] == [False, True, False, False]
    assert ledger.note.startswith("The programme's period is nobody's deadline")


def test_areas_add_up_to_the_total(page_from: PageFrom) -> None:
    *areas, total = part(page_from).ledger.rows
    added = [sum(int(row.cells[at]) for row in areas) for at in range(6)]
    assert [int(cell) for cell in total.cells] == added


def test_a_ledger_in_which_nothing_is_missing(page_from: PageFrom) -> None:
    text = PUBLIC.split("# plan/example/measures/XA-001.yaml")[0] + "".join(
        f"# plan/example/measures/XA-00{at}.yaml\n"
        f"{{id: XA-00{at}, title: T, number: {at}, area: safety, lead: ministry_a, due: 2027, "
        "completion: order, budget: [{year: 2026, fund: local, amount: 1, source: act_12}]}\n"
        for at in (1, 2, 3)
    )
    record = part(page_from, text)
    assert record.ledger.note == ""
    assert [row.area for row in record.ledger.rows] == ["Safety", "Health", "All commitments on record"]
    assert record.asks == (
        "the table of the action plan: 3 of 158 rows are published",
        "names, baselines and targets of the 10 declared indicators: 1 on record",
    )


@pytest.mark.parametrize(
    ("name", "when", "state"),
    [
        ("XA-001", "due 30 June 2026", "date passed; public record known only to 15 January 2026"),
        ("XA-002", "due 31 December 2026", "date in 40 days"),
        ("XA-003", "from March 2026; no due date stated", ""),
        ("XA-004", "from 2027; no due date stated", ""),
        ("XA-005", "yearly", ""),
        ("XA-006", "due ongoing", ""),
    ],
)
def test_dates_are_told_neutrally(page_from: PageFrom, name: str, when: str, state: str) -> None:
    one = commitments(page_from)[name]
    assert (one.when, one.state) == (when, state)


@pytest.mark.parametrize(
    ("start", "state"),
    [
        ("2026-01-14", "stated start passed; no outcome on public record as of 15 January 2026"),
        ("2026-01-15", "stated start passed; public record known only to 15 January 2026"),
        ("2026-11-21", "stated start passed; public record known only to 15 January 2026"),
        ("2026-11-22", "stated start in 1 day"),
        ("2027-01-01", "stated start in 41 days"),
        *((period, "") for period in ("2026-03", "2026-Q1", "2026-H2", "2027", "2026-2027")),
    ],
)
def test_days_are_counted_only_from_a_start_that_is_a_day(
    page_from: PageFrom, start: str, state: str
) -> None:
    one = commitments(page_from, PUBLIC.replace("start: 2026-03\n", f"start: {start}\n"))["XA-003"]
    assert one.state == state


def test_a_date_passes_on_the_day_after(page_from: PageFrom) -> None:
    states = [commitments(page_from, on=f"2026-{day}")["XA-001"].state for day in ("06-29", "06-30", "07-01")]
    assert states == [
        "date in 1 day",
        "date in 0 days",
        "date passed; public record known only to 15 January 2026",
    ]


def test_no_date_is_no_date(page_from: PageFrom) -> None:
    text = PUBLIC.replace("start: 2027\n", "")
    one = commitments(page_from, text)["XA-004"]
    assert (one.when, one.state) == ("no due date stated", "")


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("XA-001", "MinA; with Ministry B, Akimat of Region 1"),
        ("XA-002", "lead not named; involved: Ministry B"),
        ("XA-003", "executor not on public record"),
        ("XA-005", "Ministry B"),
    ],
)
def test_who_is_named(page_from: PageFrom, name: str, who: str) -> None:
    assert commitments(page_from)[name].who == who


def test_of_many_agencies_the_number_is_given(page_from: PageFrom) -> None:
    many = "co_executors: [ministry_b, akimat_01, akimat_02]\nby_agreement: [ministry_a, unknown_one]"
    one = commitments(page_from, PUBLIC.replace("co_executors: [ministry_b, akimat_01]", many))["XA-001"]
    assert one.who == "MinA; with 5 agencies"
    unknown = PUBLIC.replace("co_executors: [ministry_b, akimat_01]", "by_agreement: unknown_one")
    assert commitments(page_from, unknown)["XA-001"].who == "MinA; with unknown_one"


def test_words_of_the_speaker_and_sources(page_from: PageFrom) -> None:
    one = commitments(page_from)["XA-001"]
    assert one.quote is not None
    assert (one.quote.text, one.area) == ("forty rooms will be opened", "Safety")
    assert [cite.grade for cite in one.cites] == ["official_statistics"]
    assert commitments(page_from)["XA-002"].quote is None


def test_what_to_ask_for(page_from: PageFrom) -> None:
    assert part(page_from).asks == (
        "the table of the action plan: 0 of 158 rows are published",
        "who leads: not named for 4 of 6 commitments",
        "due dates: none stated for 2 of 6 commitments",
        "sums and sources of money: none stated for 5 of 6 commitments",
        "completion forms: not stated for 5 of 6 commitments",
        "areas: not stated for 5 of 6 commitments",
        "names, baselines and targets of the 10 declared indicators: 1 on record",
    )


def test_indicators_to_ask_for(page_from: PageFrom) -> None:
    asks = part(page_from, PUBLIC + """
# plan/example/indicators/XA-I-02.yaml
id: XA-I-02
title: T
unit: rooms
level: output
direction: increase
targets: [{period: unknown, value: 5}]
# plan/example/indicators/XA-I-03.yaml
{id: XA-I-03, title: T, unit: rooms, level: context}
""").asks  # fmt: skip
    assert asks[-3:] == (
        "names, baselines and targets of the 10 declared indicators: 2 on record",
        "by when the targets are to be reached: XA-I-02",
        "measured values, none on record: XA-I-02",
    )


def test_nothing_declared_nothing_to_ask_of_it(page_from: PageFrom) -> None:
    text = re.sub(r"declared:\n.*\n.*\n", "", PUBLIC)
    record = part(page_from, text)
    assert record.headline == "6 commitments on public record"
    assert record.asks[0].startswith("who leads")
    assert not any("declared" in ask for ask in record.asks)


def test_a_programme_without_commitments(page_from: PageFrom) -> None:
    text = PUBLIC.replace("plan/example/measures", "plan/other/measures") + OTHER
    records = page_from(text.replace("XA-", "XO-")).records
    assert [one.id for one in records] == ["example", "other"]


OTHER = """
# plan/other/programme.yaml
{id: other, prefix: XO, title: Other, instrument: other, period: unknown, money: {currency: XAD}, areas: []}
"""


def test_the_passport(page_from: PageFrom) -> None:
    rows = {row.label: row for row in part(page_from).passport}
    shown = {label: [figure.text for figure in row.figures] for label, row in rows.items()}
    assert shown == {
        "Act": ["No. 12"],
        "Period": ["2026–2030"],
        "Lead": ["Ministry A"],
        "Partners": ["Ministry B"],
        "Measures declared": ["158", "150"],
        "Indicators declared": ["10"],
        "Money declared": [],
    }
    assert rows["Money declared"].missing == "not on public record"
    assert [figure.chosen for figure in rows["Measures declared"].figures] == [True, False]


def test_a_passport_of_what_is_hardly_known(page_from: PageFrom) -> None:
    hardly = OTHER.replace("plan/other", "plan/example").replace("id: other", "id: example")
    assert part(page_from, hardly).passport == ()
    assert part(page_from, hardly.replace("instrument: other", "instrument: instructions")).passport == ()
    bare = part(page_from, hardly.replace("instrument: other", "instrument: road_map"))
    assert [(row.label, row.missing) for row in bare.passport] == [("Act", "not on public record")]
    dated = hardly.replace("areas: []", "areas: [], act: {date: 2026-01-27}")
    act = part(page_from, dated.replace("period: unknown", "period: 2026-2027")).passport[0].figures[0]
    assert (act.text, act.when) == ("27 January 2026", "")
    named = part(page_from, hardly.replace("areas: []", "areas: [], lead: ministry_a")).passport
    assert [(row.label, bool(row.missing)) for row in named] == [
        ("Act", True),
        ("Period", True),
        ("Lead", False),
        ("Measures declared", True),
        ("Indicators declared", True),
        ("Money declared", True),
    ]


def offices(page_from: PageFrom, text: str) -> list[tuple[str, list[str]]]:
    """Tell the grades of the sources that are cited for the lead and the partners."""
    rows = [row for row in part(page_from, text).passport if row.label in ("Lead", "Partners")]
    return [(row.label, [cite.grade for one in row.figures for cite in one.cites]) for row in rows]


def test_who_leads_is_cited_from_the_act_else_from_the_programme(page_from: PageFrom) -> None:
    own = PUBLIC.replace("lead: ministry_a\npartners", "sources: statistics_2025\nlead: ministry_a\npartners")
    assert offices(page_from, own) == [("Lead", ["act"]), ("Partners", ["act"])]
    for act in ("", "act: {number: 12}\n"):
        text = own.replace("act: {number: 12, date: 2026-01-15, source: act_12}\n", act)
        assert offices(page_from, text) == [
            ("Lead", ["official_statistics"]),
            ("Partners", ["official_statistics"]),
        ]


def test_sums_in_another_currency_show_both(page_from: PageFrom) -> None:
    text = PUBLIC.replace(
        "areas:",
        "  budget: [{value: 1300, source: act_12}, {value: {amount: 2.6, currency: USD}, precision: about, "
        "stated_on: 2026-02-01, note: In dollars, source: act_12}, {value: {amount: 2, currency: EUR}}]\n"
        "rates: [{currency: USD, rate: 500, date: 2026-01, source: act_12}]\nareas:",
        1,
    )
    *_, money = part(page_from, text).passport
    own, dollars, euros = (figure.text.replace("\xa0", " ") for figure in money.figures)
    assert own == "1.3 billion XAD"
    assert dollars == "about 2.6 million USD (1.3 billion XAD at 500)"
    assert euros == "2 million EUR"
    assert (money.figures[1].when, money.figures[1].note) == ("stated 1 February 2026", "In dollars")


JUDGING = {
    "en": ("late", "overdue", "silent", "at risk", "off track", "delay", "failed"),
    "ru": ("просроч", "опозд", "молч", "под угрозой", "риск", "отста", "задерж", "сорван", "срыв"),
    "kk": (
        "кешік",
        "кешіг",
        "мерзімі өткен",
        "мерзім бұзыл",
        "үнсіз",
        "тәуекел",
        "артта",
        "қауіп бар",
        "қауіп төн",
    ),
}


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("on", ["2025-01-01", "2026-11-21", "2033-01-01"])
def test_nobody_is_judged_who_has_not_agreed_to_report(page_from: PageFrom, language: str, on: str) -> None:
    page = page_from(PUBLIC + REPORTED, on, language)
    assert page.works == ()
    said = [text.casefold() for text in texts_of((page.headline, page.records, page.contests, page.tiles))]
    for word in JUDGING[language]:
        pattern = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
        assert not [text for text in said if pattern.search(text)]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_everything_is_worded_in_every_language(page_from: PageFrom, language: str) -> None:
    for said in texts_of(part(page_from, language=language)):
        assert "{" not in said
        assert not said.startswith(("report.", "instrument.", "grade.", "frequency."))
