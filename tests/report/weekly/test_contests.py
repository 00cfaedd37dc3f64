"""Where sources differ: three grades, real contradictions first."""

from jospar.report.weekly.html import render_html
from jospar.report.weekly.markdown import render_markdown
from jospar.report.weekly.page import Contest
from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.written import PUBLIC

SOURCES = """
# plan/sources.yaml
- {id: act_12, title: A, grade: act, date: 2026-01-15}
- {id: statistics_2025, title: S, grade: official_statistics, date: 2025-09-01}
- {id: paper, title: P, grade: press, date: 2025-09-01}
"""
INDICATOR = """
# plan/indicators/XC-I-01.yaml
{id: XC-I-01, title: Children, unit: children, level: context}
"""


def observed(*figures: tuple[str, str, str]) -> str:
    """Write observations of one indicator: period, further fields, source."""
    return (
        SOURCES
        + INDICATOR
        + "".join(
            f"# plan/observations/XC-I-01/{period}_{at}.yaml\n"
            f"{{period: {period}, source: {source}, {fields}}}\n"
            for at, (period, fields, source) in enumerate(figures)
        )
    )


def contests(page_from: PageFrom, text: str) -> list[tuple[str, str, list[str]]]:
    """List contests: of what, grade, figures."""
    return [
        (one.what, one.grade, [figure.text for figure in one.figures]) for one in page_from(text).contests
    ]


def test_one_period_and_two_figures_really_differ(page_from: PageFrom) -> None:
    text = observed(
        ("2025", "value: 6200000, precision: about", "paper"), ("2025", "value: 6902492", "act_12")
    )
    assert contests(page_from, text) == [("Children", "differ", ["about 6,200,000", "6,902,492"])]


def test_the_same_within_rounding(page_from: PageFrom) -> None:
    text = observed(
        ("2025", "value: 7000000, precision: about", "paper"), ("2025", "value: 6902492", "act_12")
    )
    assert contests(page_from, text) == [("Children", "same", ["about 7,000,000", "6,902,492"])]


def test_bounds_far_apart_are_not_the_same(page_from: PageFrom) -> None:
    text = observed(
        ("unknown", "value: 300, precision: over", "paper"),
        ("unknown", "value: 800, precision: over", "act_12"),
    )
    assert contests(page_from, text) == [("Children", "undated", ["more than 300", "more than 800"])]


def test_without_periods_they_are_not_comparable(page_from: PageFrom) -> None:
    text = observed(("unknown", "value: 575.4", "paper"), ("unknown", "value: 670", "act_12"))
    ((what, grade, figures),) = contests(page_from, text)
    assert (what, grade, figures) == ("Children", "undated", ["575.4", "670"])
    (contest,) = page_from(text).contests
    assert isinstance(contest, Contest)
    assert contest.verdict == "not comparable: the period is not stated"


def test_no_contest(page_from: PageFrom) -> None:
    """A trend, figures without a period that agree, two figures of one page, a change: no contest."""
    for text in (
        observed(("2024", "value: 1", "paper"), ("2025", "value: 2", "act_12")),
        observed(("unknown", "value: 7", "paper"), ("unknown", "value: 7", "act_12")),
        observed(("unknown", "value: 303", "paper"), ("unknown", "value: 1028", "paper")),
        observed(("2025", "change: 3, since: 2024", "paper"), ("2025", "value: 7", "act_12")),
        observed(("2025", "value: 7", "paper"), ("unknown", "value: 9", "act_12")),
    ):
        assert contests(page_from, text) == []


def test_a_trend_does_not_make_agreeing_figures_differ(page_from: PageFrom) -> None:
    text = observed(
        ("2010", "value: 1", "paper"), ("unknown", "value: 7", "paper"), ("unknown", "value: 7", "act_12")
    )
    assert contests(page_from, text) == []


def test_a_figure_without_a_period_beside_two_that_agree(page_from: PageFrom) -> None:
    text = observed(
        ("2025", "value: 7.0", "paper"), ("2025", "value: 7.04", "act_12"), ("unknown", "value: 9", "paper")
    )
    assert contests(page_from, text) == [("Children", "undated", ["7", "7.04", "9"])]


def test_what_its_own_source_has_revised_contradicts_nobody(page_from: PageFrom) -> None:
    first, mended = ("2025", "value: 6", "act_12"), ("2025", "value: 7, revision: 2", "act_12")
    agreed = ("2025", "value: 7", "paper")
    assert contests(page_from, observed(first, mended)) == []
    assert contests(page_from, observed(first, mended, agreed)) == [("Children", "same", ["7", "7"])]
    other = ("2025", "value: 6", "paper")
    assert contests(page_from, observed(first, mended, other)) == [("Children", "differ", ["7", "6"])]


def test_declared_totals(page_from: PageFrom) -> None:
    text = PUBLIC.replace(
        "areas:",
        "  budget: [{value: 1300, source: act_12}, {value: {amount: 2.6, currency: USD}, "
        "source: statistics_2025}, {value: {amount: 9, currency: EUR}, source: act_12}]\n"
        "rates: [{currency: USD, rate: 500, date: 2026-01, source: act_12}]\nareas:",
        1,
    )
    known = contests(page_from, text)
    assert [(what, grade) for what, grade, _ in known] == [
        ("Measures declared: Safe childhood", "differ"),
        ("Money declared: Safe childhood", "same"),
    ]
    assert known[0][2] == ["158", "150"]
    assert len(known[1][2]) == 3
    really = contests(page_from, text.replace("amount: 2.6", "amount: 2"))
    assert really[1][:2] == ("Money declared: Safe childhood", "differ")


def test_a_sum_in_the_programmes_own_currency_needs_no_rate(page_from: PageFrom) -> None:
    sums = "{value: 1300, source: act_12}, {value: {amount: 1200, currency: XAD}, source: act_12}"
    budget = f"  budget: [{sums}]\nareas:"
    known = contests(page_from, PUBLIC.replace("areas:", budget, 1))
    assert [grade for _, grade, _ in known] == ["differ", "differ"]


def test_real_contradictions_come_first(page_from: PageFrom) -> None:
    text = PUBLIC.replace("150", "158") + observed(
        ("2025", "value: 6200000, precision: about", "paper"), ("2025", "value: 6902492", "act_12")
    )
    assert [grade for _, grade, _ in contests(page_from, text)] == ["differ", "same"]


def test_all_declared_numbers_of_indicators_are_asked_for(page_from: PageFrom) -> None:
    both = "indicators: [{value: 10, source: act_12, chosen: true}, {value: 40, source: statistics_2025}]"
    text = PUBLIC.replace("indicators: {value: 10, source: act_12}", both)
    asked = "names, baselines and targets of the 10 / 40 declared indicators: 1 on record"
    assert asked in page_from(text).records[0].asks


def test_a_source_is_listed_with_its_note(page_from: PageFrom) -> None:
    noted = SOURCES.replace("grade: press,", "grade: press, note: The facts give no address,")
    text = observed(("2025", "value: 6", "paper")).replace(SOURCES, noted)
    page = page_from(text)
    assert [one.note.text for one in page.sources if one.note] == ["The facts give no address"]
    for written in (render_html(page), render_markdown(page)):
        assert "The facts give no address" in written


def test_two_equal_figures_are_no_development(page_from: PageFrom) -> None:
    def said(value: str) -> str:
        text = observed(("2016", "value: 2", "paper"), ("2017", f"value: {value}", "paper"))
        return page_from(text).context[0].change

    assert said("2") == said("2.0").replace("2.0", "2") == "2 (2016) and 2 (2017)"
    assert said("3") == "2 (2016) → 3 (2017)"
