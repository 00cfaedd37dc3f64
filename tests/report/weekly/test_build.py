"""The page as a whole: its title, headline, large numbers, sources, stamp, and that it never changes."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from jospar.reading.load import load
from jospar.report.weekly.build import build_pages
from jospar.report.weekly.names import NAMES
from jospar.report.weekly.page import Cite, Page, Stamp
from jospar.words.voice import Voice
from tests.fixtures import Memory, PlanFrom, example_files, parse_files
from tests.report.weekly.conftest import PageFrom
from tests.report.weekly.written import PUBLIC, REPORTED

ON = date(2026, 11, 21)
LANGUAGES = ("en", "ru", "kk")
VOICE = Voice("en")


def second(text: str = PUBLIC) -> str:
    """Write the public programme as another one beside the example."""
    moved = text.replace("plan/example/", "plan/second/").replace("id: example", "id: second")
    return moved.replace("XA-", "XB-").replace("prefix: XA", "prefix: XB")


def test_a_page_of_one_programme(page_from: PageFrom) -> None:
    page = page_from()
    assert page.title == "Safe childhood (an invented programme)"
    assert page.subtitle == "2026-W47 (16–22 November 2026)"
    assert page.headline == "3 measures: 0 overdue, 0 reported at risk, 0 due soon, 0 done."
    assert (page.banner, page.records, page.contests) == ("", (), ())
    assert page.stamp == Stamp("2026-11-21", "2026-W47", "0" * 40, "unknown", "same", "en")
    assert tuple(page.names) == NAMES


@pytest.mark.parametrize(
    ("on", "week"), [("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01")]
)
def test_the_week_is_an_iso_week(page_from: PageFrom, on: str, week: str) -> None:
    assert page_from(on=on).stamp.week == week


def test_programmes_on_public_record_bring_the_banner(page_from: PageFrom) -> None:
    page = page_from(PUBLIC)
    assert page.banner.startswith("Unofficial. Compiled from public sources to 15 January 2026.")
    assert "Not a statement by any ministry or UNICEF." in page.banner
    assert page.works == ()


def test_both_kinds_of_programmes_stand_on_one_page(page_from: PageFrom) -> None:
    page = page_from(second())
    assert page.title == "Programmes"
    assert ([one.id for one in page.records], [one.id for one in page.works]) == (["second"], ["example"])
    assert page.headline == (
        "3 measures: 0 overdue, 0 reported at risk, 0 due soon, 0 done. "
        "6 commitments on public record; how they map to the 158 rows of the action plan is not published "
        "(0 rows published)."
    )


def test_programmes_stand_in_the_order_of_what_they_declare(page_from: PageFrom) -> None:
    fewer = PUBLIC.replace("value: 158", "value: 15")
    assert [one.id for one in page_from(fewer + second()).records] == ["second", "example"]
    assert [one.id for one in page_from(PUBLIC + second(fewer)).records] == ["example", "second"]


def test_the_repository_may_have_a_title(page_from: PageFrom) -> None:
    page = page_from("""
        # plan/jospar.yaml
        format: 1
        languages: [en, ru]
        title: {en: The plan, ru: План}
        """, language="ru")  # fmt: skip
    assert page.title == "План"


def test_the_large_numbers_are_counted(page_from: PageFrom) -> None:
    page = page_from(second())
    values = {tile.label: tile.value for tile in page.tiles}
    assert values == {
        "measures declared": "161",
        "official rows published": "3",
        "commitments quoted in public": "6",
        "figures with a source": "12",
    }


def test_a_contested_total_that_nobody_chose_is_not_counted(page_from: PageFrom) -> None:
    page = page_from(PUBLIC.replace(", chosen: true", ""))
    assert page.tiles[0].value == "0"
    assert page.records[0].headline == "6 commitments on public record"


def cites_of(part: object) -> list[Cite]:
    """List the references of a page in the order in which its parts are read."""
    if isinstance(part, Cite):
        return [part]
    if isinstance(part, tuple):
        return [cite for one in part for cite in cites_of(one)]
    if hasattr(part, "__dataclass_fields__"):
        return [cite for name in part.__dataclass_fields__ for cite in cites_of(getattr(part, name))]
    return []


@pytest.mark.parametrize("text", ["", PUBLIC, second(), second(PUBLIC + REPORTED)])
def test_sources_are_numbered_once_and_all_are_cited(page_from: PageFrom, text: str) -> None:
    page = page_from(text)
    numbers = [source.number for source in page.sources]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {cite.number for cite in cites_of(page)} == set(numbers)
    assert len({source.title for source in page.sources}) == len(numbers)


def test_sources_are_numbered_in_the_order_they_are_met(page_from: PageFrom) -> None:
    page = page_from(PUBLIC)
    first = list(dict.fromkeys(cite.number for cite in cites_of(page.records)))
    assert first == [source.number for source in page.sources][: len(first)]


def test_a_source_that_is_not_listed_is_left_out(page_from: PageFrom) -> None:
    page = page_from(PUBLIC.replace("source: statistics_2025", "source: rumour"))
    (row,) = [row for row in page.records[0].passport if row.label == "Measures declared"]
    assert row.figures[1].cites == ()


def test_a_source_of_a_later_day_is_not_cited(page_from: PageFrom) -> None:
    """What was said early and printed later stands there on the day it was said, without the print."""
    text = PUBLIC.replace("[{value: 158, source: act_12", "[{value: 158, source: [act_12, print]") + """
# plan/sources.yaml
- {id: act_12, title: Resolution, grade: act, date: 2026-01-15}
- {id: statistics_2025, title: Release, grade: official_statistics, date: 2025-09}
- {id: print, title: Print, grade: press, date: 2026-11-22}
"""  # fmt: skip
    cited = {
        on: [row.title.text for row in page_from(text, on).sources] for on in ("2026-11-21", "2026-11-22")
    }
    assert "Print" not in cited["2026-11-21"]
    assert "Print" in cited["2026-11-22"]
    month = text.replace("2026-11-22", "2026-11")
    assert "Print" in [row.title.text for row in page_from(month).sources]
    assert "Print" not in [row.title.text for row in page_from(month, "2026-10-31").sources]


def test_before_its_act_a_programme_is_on_no_page(page_from: PageFrom) -> None:
    page = page_from(PUBLIC, "2026-01-14")
    assert (page.records, page.banner, page.headline) == ((), "", "")
    assert [tile.value for tile in page.tiles] == ["0"] * 4


def test_a_source_as_it_is_listed(page_from: PageFrom) -> None:
    page = page_from(PUBLIC + """
# plan/sources.yaml
- {id: act_12, title: Resolution, grade: act, publisher: The Government, url: https://example.org/12}
- {id: statistics_2025, title: {ru: Выпуск}, grade: official_statistics, date: 2025-09}
""")  # fmt: skip
    resolution, release = page.sources
    assert (resolution.publisher, resolution.link) == ("The Government", "https://example.org/12")
    assert (resolution.date, resolution.grade, resolution.grade_name) == ("", "act", "legal act")
    assert (release.date, release.title.text, release.title.language) == ("September 2025", "Выпуск", "ru")


def test_national_figures_are_trends_or_context(page_from: PageFrom) -> None:
    text = """
        # plan/indicators/XC-I-01.yaml
        {id: XC-I-01, title: Births, unit: children, level: context}
        # plan/indicators/XC-I-02.yaml
        {id: XC-I-02, title: Schools, unit: schools, level: context}
        """
    years = [
        f"# plan/observations/XC-I-01/{year}.yaml\n{{period: {year}, source: act_12, value: {year - 2000}}}\n"
        for year in (2020, 2021, 2022)
    ]
    page = page_from(text.replace("        ", "") + "".join(years))
    assert [row.id for row in page.trends] == ["XC-I-01"]
    assert [row.id for row in page.context] == ["XC-I-02"]


def test_the_same_plan_gives_the_same_pages(plan_from: PlanFrom) -> None:
    plan = plan_from(second() + REPORTED).plan
    assert build_pages(plan, ON, "tree", LANGUAGES) == build_pages(plan, ON, "tree", LANGUAGES)


def test_a_page_does_not_depend_on_the_other_languages(plan_from: PlanFrom) -> None:
    plan = plan_from(second()).plan
    alone = {one: build_pages(plan, ON, "tree", [one])[one] for one in LANGUAGES}
    assert build_pages(plan, ON, "tree", LANGUAGES) == alone


def pages(tree: Memory) -> dict[str, Page]:
    """Build the pages of a tree."""
    return build_pages(load(tree).plan, ON, "tree", LANGUAGES)


def test_the_order_of_files_does_not_matter() -> None:
    files = list({**example_files(), **dict(parse_files(second() + REPORTED))}.items())
    shuffled = list(files)
    Random(7).shuffle(shuffled)  # noqa: S311 -- any order that is always the same will do
    assert shuffled != files
    assert pages(Memory(dict(shuffled))) == pages(Memory(dict(files)))


def test_reports_may_be_read_late(plan_from: PlanFrom) -> None:
    late = plan_from(REPORTED, every_report=False).plan
    assert build_pages(late, ON, "t", ["en"]) == build_pages(plan_from(REPORTED).plan, ON, "t", ["en"])


def test_a_plan_without_anything(plan_from: PlanFrom) -> None:
    plan = plan_from("# plan/jospar.yaml\nformat: 1\nlanguages: [kk]\n", alone=True).plan
    page = build_pages(plan, ON, "tree", ["en"])["en"]
    assert (page.title, page.headline) == ("Programmes", "")
    assert [tile.value for tile in page.tiles] == ["0"] * 4


def test_of_several_programmes_a_large_number_says_how_many(page_from: PageFrom) -> None:
    one, several = page_from(PUBLIC), page_from(second())
    assert {tile.note for tile in one.tiles} == {""}
    noted = {tile.label: tile.note for tile in several.tiles if tile.note}
    assert noted == {VOICE.say("report.tile.quoted"): VOICE.count("report.tile.quoted_note", 2)}


@pytest.mark.parametrize("on", [date.min, date(1, 1, 5), date.max])
def test_the_ends_of_time(plan_from: PlanFrom, on: date) -> None:
    plan = plan_from(second() + REPORTED).plan
    assert set(build_pages(plan, on, "tree", LANGUAGES)) == set(LANGUAGES)


def test_the_date_alone_makes_the_difference(plan_from: PlanFrom) -> None:
    plan = plan_from(REPORTED).plan
    monday, sunday = (
        build_pages(plan, day, "t", ["en"])["en"] for day in (date(2026, 11, 16), date(2026, 11, 22))
    )
    assert monday.subtitle == sunday.subtitle
    assert replace(monday, stamp=sunday.stamp) != sunday
