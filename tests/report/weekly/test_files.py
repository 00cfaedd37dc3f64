"""The files of a report, and when committed ones are stale."""

from collections.abc import Callable
from datetime import date

import pytest

from jospar.errors import CannotRun
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.report.weekly.earlier import Earlier
from jospar.report.weekly.files import Stale, file_name, stale_reports, weekly_files
from jospar.report.weekly.stamp import read_stamp
from jospar.tree.tree import Tree
from tests.fixtures import Memory, example_files, parse_files
from tests.report.weekly.written import PUBLIC, REPORTED

ON, NEXT_WEEK = date(2026, 11, 21), date(2026, 11, 28)
ALL = ("en", "ru", "kk")


class Named(Memory):
    """A tree in memory with an id of its own."""

    def id(self) -> str:
        """Give the label for an id."""
        return self.label


def tree(text: str = "", name: str = "1" * 40) -> Named:
    """Lay files over the example plan."""
    return Named({**example_files(), **dict(parse_files(text or "# plan/notes.txt\n"))}, label=name)


def plan(of: Named) -> Plan:
    """Read a tree."""
    return load(of).plan


def committed(of: Named, on: date = ON, languages: tuple[str, ...] = ALL) -> dict[str, str]:
    """Render the report of a tree as it would be committed."""
    return weekly_files(plan(of), on, of.id(), earlier=Earlier(), languages=languages)


def nowhere(name: str) -> Tree:
    """Refuse every tree, as a shallow clone does."""
    raise CannotRun("X012", revision=name)


def never(name: str) -> Tree:
    """Fail when asked for another tree than the present one."""
    raise AssertionError(name)


def stale(
    reports: dict[str, str], now: Named, tree_of: Callable[[str], Tree] = never
) -> list[tuple[str, str]]:
    """List stale files, each with its reason."""
    found = stale_reports(reports, now, tree_of)
    assert all(isinstance(one, Stale) for one in found)
    return [(one.file, one.reason) for one in found]


def test_a_folder_a_week_and_a_file_a_language_and_form() -> None:
    assert list(committed(tree(), languages=ALL)) == [
        f"2026-W47/weekly.{language}.{form}" for language in ALL for form in ("md", "html")
    ]
    only = weekly_files(plan(tree()), ON, "1", earlier=Earlier(), languages=["kk"], formats=["md"])
    assert list(only) == [file_name(ON, "kk", "md")] == ["2026-W47/weekly.kk.md"]


@pytest.mark.parametrize(("on", "folder"), [(date(2027, 1, 3), "2026-W53"), (date(2024, 12, 30), "2025-W01")])
def test_the_folder_is_the_iso_week(on: date, folder: str) -> None:
    assert file_name(on, "en", "html") == f"{folder}/weekly.en.html"


def test_every_file_names_its_day_week_tree_and_language() -> None:
    for text in committed(tree(PUBLIC), languages=("ru",)).values():
        stamp = read_stamp(text)
        assert stamp is not None
        assert (stamp.date, stamp.week, stamp.tree, stamp.language) == (
            "2026-11-21",
            "2026-W47",
            "1" * 40,
            "ru",
        )


def test_the_same_again_to_the_byte() -> None:
    assert committed(tree(PUBLIC + REPORTED), languages=ALL) == committed(
        tree(PUBLIC + REPORTED), languages=ALL
    )


def test_current_reports_are_fine() -> None:
    now = tree()
    assert stale(committed(now), now) == []


def test_no_reports_at_all_are_told() -> None:
    assert stale({}, tree()) == [("", "none")]


@pytest.mark.parametrize("forms", [["md"], ["html"], ["md", "html"]])
def test_a_language_missing_beside_others_is_told_in_the_forms_that_are_there(forms: list[str]) -> None:
    now = tree()
    reports = {
        name: text
        for name, text in committed(now, languages=("en", "kk")).items()
        if name.rpartition(".")[2] in forms
    }
    assert stale(reports, now) == [(f"2026-W47/weekly.ru.{form}", "missing") for form in sorted(forms)]


def test_a_language_missing_in_an_older_week_is_not_asked_for() -> None:
    now = tree()
    reports = {**committed(now, languages=("ru",)), **committed(now, NEXT_WEEK)}
    assert stale(reports, now) == []


def test_a_report_of_another_day_of_the_newest_week_is_there() -> None:
    """It is as it was made, and not the newest: nothing is missing, nothing has changed."""
    now = tree()
    reports = {**committed(now, date(2026, 11, 20), ("kk", "ru")), **committed(now, ON, ("en",))}
    assert stale(reports, now) == []


def test_a_report_without_a_stamp_is_not_missing_too() -> None:
    now = tree()
    reports = {**committed(now), "2026-W47/weekly.ru.md": "# Report\n"}
    assert stale(reports, now) == [("2026-W47/weekly.ru.md", "no_stamp")]


def test_the_languages_are_those_of_the_plan() -> None:
    now = tree("# plan/jospar.yaml\nformat: 1\nlanguages: [ru]\n")
    assert stale(committed(now, languages=("ru",)), now) == []
    assert stale(committed(now, languages=("en", "ru")), now) == []
    assert [reason for _, reason in stale(committed(now, languages=("en",)), now)] == ["missing"] * 2


def test_no_report_turns_stale_because_a_day_passes() -> None:
    """The date is the report's own: nothing of today enters."""
    now = tree()
    reports = {**committed(now), **committed(now, NEXT_WEEK)}
    assert stale(reports, now) == []


def test_one_form_alone_may_be_committed() -> None:
    now = tree()
    reports = {name: text for name, text in committed(now).items() if name.endswith(".md")}
    assert stale(reports, now) == []


def test_a_report_of_a_plan_that_has_changed() -> None:
    reports = committed(tree())
    assert stale(reports, tree(PUBLIC, "2" * 40)) == [(name, "plan_changed") for name in sorted(reports)]


def test_older_reports_are_made_again_from_their_own_tree() -> None:
    before, now = tree(), tree(PUBLIC, "2" * 40)
    reports = {**committed(before), **committed(now, NEXT_WEEK)}
    known = {before.id(): before}
    assert stale(reports, now, known.__getitem__) == []
    assert stale(reports, now, nowhere) == [
        (f"2026-W47/weekly.{language}.{form}", "tree_missing")
        for language in sorted(ALL)
        for form in ("html", "md")
    ]


def test_a_report_that_somebody_edited() -> None:
    now = tree()
    reports = committed(now)
    name = "2026-W47/weekly.en.md"
    assert stale({**reports, name: reports[name] + "all is well\n"}, now) == [(name, "differs")]
    moved = {**reports, "2026-W40/weekly.en.md": reports[name]}
    assert stale(moved, now) == [("2026-W40/weekly.en.md", "differs")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<!-- jospar", "<!-- other"),
        ("date: 2026-11-21", "date: 2026-11-31"),
        ("date: 2026-11-21", "date: soon"),
        ("language: en", "language: xx"),
    ],
)
def test_a_report_whose_stamp_cannot_be_read(old: str, new: str) -> None:
    now = tree()
    name = "2026-W47/weekly.en.md"
    text = committed(now)[name].replace(old, new, 1)
    assert stale({name: text}, now) == [(name, "no_stamp")]


def test_a_page_that_is_no_report() -> None:
    assert stale({"readme.md": "# Reports\n"}, tree()) == [("readme.md", "no_stamp")]
