"""Money that is planned in another currency than the programme's: named, and part of no sum."""

import pytest

from jospar.report.weekly.html import render_html
from jospar.report.weekly.markdown import render_markdown
from tests.report.weekly.conftest import PageFrom

FOREIGN = """
# plan/example/programme.yaml
id: example
prefix: XA
title: T
instrument: concept
period: 2026-2030
money: {currency: XAD, unit: million}
rates: [{currency: XBD, rate: 40, date: 2026-01, source: act_12}]
areas: [{id: safety, title: S}, {id: health, title: H}]
reporting: {channel: here, cadence: week}
# plan/example/measures/XA-002.yaml
id: XA-002
title: T
lead: ministry_b
budget:
  - {year: 2026, fund: grant, amount: {amount: 2.1, currency: XBD}, source: act_12}
  - {year: 2026, fund: grant, amount: {amount: 0.2, currency: XBD}, region: XA-01, source: act_12}
  - {year: 2026, fund: private, amount: {amount: 3, currency: USD}, source: act_12}
"""


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_money_in_another_currency_is_named_beside_the_sums(page_from: PageFrom, language: str) -> None:
    page = page_from(FOREIGN, language=language)
    said = page.works[0].money_aside
    assert len(said) == 2
    assert all(text in render_html(page) and text in render_markdown(page).replace("\\", "") for text in said)
    if language == "en":
        assert said == (
            "not in these sums, 2026, grant: 2.3\xa0million\xa0XBD (92\xa0million\xa0XAD at 40)",
            "not in these sums, 2026, private funds: 3\xa0million\xa0USD",
        )
        assert [row.planned for row in page.works[0].money] == ["120", "80"]


def test_money_that_is_all_in_another_currency_has_its_section(page_from: PageFrom) -> None:
    page = page_from(
        FOREIGN + "# plan/example/measures/XA-001.yaml\n{id: XA-001, title: T, lead: ministry_a}\n"
    )
    assert page.works[0].money == ()
    for text in (render_html(page), render_markdown(page)):
        assert text.index(page.names["money"]) < text.index("2.3\xa0million\xa0XBD")
        assert page.names["unabsorbed"] not in text
