"""The files of a weekly report, and whether committed ones are still what they would be today."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from jospar.errors import CannotRun
from jospar.plan.period import Week
from jospar.plan.plan import Plan
from jospar.plan.text import LANGUAGES
from jospar.reading.load import load
from jospar.report.weekly.build import build_pages
from jospar.report.weekly.earlier import NONE, SAME, UNKNOWN, Earlier
from jospar.report.weekly.html import render_html
from jospar.report.weekly.markdown import render_markdown
from jospar.report.weekly.page import Stamp
from jospar.report.weekly.stamp import read_stamp
from jospar.tree.tree import Tree

Format = Literal["md", "html"]
FORMATS: dict[Format, Callable[..., str]] = {"md": render_markdown, "html": render_html}


def weekly_files(  # noqa: PLR0913 -- what is made of what: each is named
    plan: Plan,
    on: date,
    tree: str,
    *,
    earlier: Earlier,
    languages: Sequence[str],
    formats: Sequence[Format] = ("md", "html"),
) -> dict[str, str]:
    """Render the weekly report of a date: file name below the reports folder → text.

    ``tree`` is the git tree id of the plan's folder, which every page names.
    """
    pages = build_pages(plan, on, tree, languages, earlier)
    return {
        file_name(on, language, form): FORMATS[form](page)
        for language, page in pages.items()
        for form in formats
    }


def file_name(on: date, language: str, form: Format) -> str:
    """Name the file of a report: 2026-W47/weekly.ru.html."""
    return f"{Week.of(on)}/weekly.{language}.{form}"


@dataclass(frozen=True, slots=True)
class Stale:
    """A committed report that is not what it would be: its file and the key of the reason."""

    file: str
    reason: Literal["none", "no_stamp", "plan_changed", "tree_missing", "differs", "missing"]


def stale_reports(
    reports: Mapping[str, str], now: Tree, tree_of: Callable[[str], Tree], *, earlier: bool = False
) -> tuple[Stale, ...]:
    """Render each committed report again, at its own date and tree, and compare it to the byte.

    ``reports`` maps file names below the reports folder to texts. The newest week's report must
    be of the plan as it is now, in all its languages; older ones are made again from the tree they name.
    Where there is no report at all, that is said, under an empty file name. With ``earlier`` the newest may
    be of the plan that it names, too, and nothing has to be there.
    """
    if not reports:
        return () if earlier else (Stale("", "none"),)
    stamps = {file: _stamp_of(text) for file, text in reports.items()}
    newest = max((stamp.date for stamp in stamps.values() if stamp is not None), default="")
    current = now.id()
    found: list[Stale] = [Stale(file, "no_stamp") for file, stamp in stamps.items() if stamp is None]
    by_trees: dict[tuple[str, str, str], dict[str, Stamp]] = {}
    for file, stamp in stamps.items():
        if stamp is not None and stamp.date == newest and stamp.tree != current and not earlier:
            found.append(Stale(file, "plan_changed"))
        elif stamp is not None:
            by_trees.setdefault((stamp.tree, stamp.before, stamp.until), {})[file] = stamp
    found.extend(() if earlier else _missing(stamps, newest, now))
    known = _Trees(now, current, tree_of)
    for trees, files in by_trees.items():
        found.extend(_compare(files, reports, trees, known))
    return tuple(sorted(found, key=lambda one: one.file))


def _missing(stamps: Mapping[str, Stamp | None], newest: str, now: Tree) -> Iterator[Stale]:
    """Name the languages that the newest report lacks, in each form that it was written in."""
    there = {file for file, stamp in stamps.items() if stamp is not None and stamp.date == newest}
    forms = [form for form in FORMATS if any(file.endswith(f".{form}") for file in there)]
    languages = load(now, every_report=False).plan.repository.languages if there else ()
    for form in forms:
        for language in languages:
            name = file_name(date.fromisoformat(newest), language, form)
            if name not in stamps:
                yield Stale(name, "missing")


def _stamp_of(text: str) -> Stamp | None:
    """Read a report's stamp; None where it names no day or a language that no report is in."""
    stamp = read_stamp(text)
    if stamp is None or stamp.language not in LANGUAGES:
        return None
    try:
        date.fromisoformat(stamp.date)
    except ValueError:
        return None
    return stamp


class _Trees:
    """The plans that reports name, each read once: the present one, and older ones from git."""

    def __init__(self, now: Tree, current: str, tree_of: Callable[[str], Tree]) -> None:
        self.now, self.current, self.tree_of = now, current, tree_of
        self.plans: dict[str, Plan] = {}

    def plan(self, tree: str) -> Plan:
        """Read the plan of a tree."""
        if tree not in self.plans:
            self.plans[tree] = load(self.now if tree == self.current else self.tree_of(tree)).plan
        return self.plans[tree]

    def earlier(self, tree: str, until: str) -> Earlier:
        """Read what a report was compared with, if it was."""
        if tree in (NONE, UNKNOWN):
            return Earlier(tree)
        return Earlier(tree, self.plan(tree), until, None if until == SAME else self.plan(until))


def _compare(
    files: Mapping[str, Stamp], reports: Mapping[str, str], trees: tuple[str, str, str], known: _Trees
) -> Iterator[Stale]:
    try:
        plan, earlier = known.plan(trees[0]), known.earlier(*trees[1:])
    except CannotRun:
        yield from (Stale(file, "tree_missing") for file in files)
        return
    for on in sorted({stamp.date for stamp in files.values()}):
        dated = {file: stamp for file, stamp in files.items() if stamp.date == on}
        languages = sorted({stamp.language for stamp in dated.values()})
        day = date.fromisoformat(on)
        fresh = weekly_files(plan, day, trees[0], earlier=earlier, languages=languages)
        yield from (Stale(file, "differs") for file in dated if fresh.get(file) != reports[file])
