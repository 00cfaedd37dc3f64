"""Weekly pages of plans that a test writes."""

from collections.abc import Callable
from datetime import date

import pytest

from jospar.report.weekly.build import build_pages
from jospar.report.weekly.page import Page
from tests.fixtures import PlanFrom, plan_from

__all__ = ["plan_from"]

PageFrom = Callable[..., Page]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew: pytest tests/report/weekly --update-golden."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files of reports anew")


@pytest.fixture
def page_from(plan_from: PlanFrom) -> PageFrom:
    """Build the page of files laid over the example plan, in English, on 21 November 2026."""

    def make(text: str = "", on: str = "2026-11-21", language: str = "en") -> Page:
        plan = plan_from(text).plan
        return build_pages(plan, date.fromisoformat(on), "0" * 40, [language])[language]

    return make
