"""The plan of this repository: its numbers are counted here once more, by another way."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from jospar.reading.load import load
from jospar.report.weekly.build import build_pages
from jospar.report.weekly.page import Page
from jospar.tree.folder import open_folder
from tests.report.weekly.test_record import JUDGING
from tests.report.weekly.written import texts_of

REPOSITORY = Path(__file__).resolve().parents[3]
PLAN = REPOSITORY / "plan"
LANGUAGES = ("en", "ru", "kk")
ON = date(2026, 11, 21)


@cache
def pages() -> dict[str, Page]:
    """Build the pages of the real plan in three languages."""
    return build_pages(load(open_folder(REPOSITORY)).plan, ON, "0" * 40, LANGUAGES)


def written(pattern: str) -> Iterator[dict[str, Any]]:
    """Read the plan's files that match a pattern with a plain YAML reader."""
    for file in sorted(PLAN.glob(pattern)):
        yield yaml.safe_load(file.read_text("utf-8"))


def listed(value: object) -> list[Any]:
    """Take a single item without its brackets for a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def sourced(value: object) -> int:
    """Count the items of a list, or a single one, that name a source."""
    return sum(bool(one.get("source")) for one in listed(value) if isinstance(one, dict))


def counted() -> dict[str, int]:
    """Count declared measures, official and quoted ones, and figures with a source."""
    programmes = list(written("*/programme.yaml"))
    measures = list(written("*/measures/*.yaml"))
    indicators = [*written("indicators/*.yaml"), *written("*/indicators/*.yaml")]
    observations = [*written("observations/*/*.yaml"), *written("*/observations/*/*.yaml")]
    declared = [one.get("declared") or {} for one in programmes]
    totals = sum(
        sourced(some.get(name)) for some in declared for name in ("measures", "indicators", "budget")
    )
    figures = (
        totals
        + sum(sourced(one.get("rates")) for one in programmes)
        + sum(sourced(one.get("baseline")) + sourced(one.get("targets")) for one in indicators)
        + sum(sourced(one.get("budget")) for one in measures)
        + sum(observed(one) for one in observations if one.get("source"))
    )
    records = [one.get("record", "official") for one in measures]
    return {
        "declared": sum(chosen(some.get("measures")) for some in declared),
        "official": records.count("official"),
        "quoted": records.count("quoted"),
        "figures": figures,
    }


def chosen(counts: object) -> int:
    """Give the chosen total, or the only one."""
    known = [one if isinstance(one, dict) else {"value": one} for one in listed(counts)]
    picked = [one for one in known if one.get("chosen")] or known
    return int(picked[0]["value"]) if len(picked) == 1 else 0


def observed(one: dict[str, Any]) -> int:
    """Count an observation's own figure, and those of regions, groups and parts."""
    own = "value" in one or "change" in one or {"numerator", "denominator"} <= one.keys()
    return own + sum(len(one.get(name) or ()) for name in ("regions", "groups", "parts"))


def number(written_number: str) -> int:
    """Read a number as it is written for people."""
    return int(re.sub(r"\D", "", written_number))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_large_numbers_are_those_of_the_files(language: str) -> None:
    assert [number(tile.value) for tile in pages()[language].tiles] == list(counted().values())


def test_the_readme_says_the_same() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    between = re.search(r"<!-- numbers -->(.*?)<!-- /numbers -->", readme, re.DOTALL)
    assert between is not None
    assert [number(one) for one in re.findall(r"\*\*([\d,]+)\*\*", between[1])] == list(counted().values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_unworded(language: str) -> None:
    page = pages()[language]
    for said in texts_of(
        (page.records, page.trends, page.context, page.contests, page.headline, page.banner)
    ):
        assert not re.search(r"\{[a-z_]+\}", said)
        assert not re.fullmatch(r"(report|count|grade|status|level|instrument)\.[a-z_.]+", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_judges_nobody(language: str) -> None:
    """Words of the tool itself: a quotation or a note of the record may say what was said."""
    page = pages()[language]
    said = [page.headline, page.banner]
    for record in page.records:
        said += [record.headline, record.ledger.note, *record.asks]
        said += [text for one in record.commitments for text in (one.who, one.when, one.state)]
        said += [row.verdict for row in record.indicators]
    assert page.works == ()
    for word in JUDGING[language]:
        assert not [text for text in said if re.search(rf"\b{word}", text, re.IGNORECASE)]


def test_every_commitment_is_there_once_with_its_sources() -> None:
    shown = [one for record in pages()["en"].records for one in record.commitments]
    files = [one["id"] for one in written("*/measures/*.yaml")]
    assert sorted(one.id for one in shown) == sorted(files)
    assert all(one.cites for one in shown)


def test_the_ledger_adds_up_to_the_commitments() -> None:
    for record in pages()["en"].records:
        *areas, total = record.ledger.rows
        assert number(total.cells[0]) == len(record.commitments) == sum(number(row.cells[0]) for row in areas)


def test_158_and_150_really_differ() -> None:
    first = pages()["en"].contests[0]
    assert ([figure.text for figure in first.figures], first.grade) == (["158", "150"], "differ")


def test_official_series_are_drawn_with_their_gaps() -> None:
    series = {row.id: row.chart for row in pages()["en"].trends}
    assert len(series) >= 3
    assert any(chart is not None and chart.gap is not None and chart.stated for chart in series.values())


def test_all_that_is_cited_is_listed_and_all_that_is_listed_has_a_title() -> None:
    for page in pages().values():
        assert [row.number for row in page.sources] == list(range(1, len(page.sources) + 1))
        assert all(row.title.text for row in page.sources)


def test_languages_differ_in_words_alone() -> None:
    english, russian, kazakh = (pages()[language] for language in LANGUAGES)
    for other in (russian, kazakh):
        assert [row.link for row in other.sources] == [row.link for row in english.sources]
        assert [len(record.commitments) for record in other.records] == [
            len(record.commitments) for record in english.records
        ]
        assert [row.chart and row.chart.paths for row in other.trends] == [
            row.chart and row.chart.paths for row in english.trends
        ]
