"""Checking committed reports: each is made again, at its own date and of its own plan, and compared."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from jospar.cli.circumstances import Circumstances, shown
from jospar.cli.quoting import join
from jospar.cli.shelf import Shelf, read_shelf
from jospar.errors import CannotRun
from jospar.report.weekly.files import Stale, stale_reports
from jospar.report.weekly.page import Stamp
from jospar.report.weekly.stamp import read_stamp
from jospar.tree.revision import open_tree
from jospar.tree.tree import Tree

REPORT = ("jospar", "report", "weekly")
ABSENT = ("X104", "X106", "X107", "X108")
"""Why the plan of an older report may not be here; any other refusal is a trouble of git's own."""


def check_reports(
    here: Circumstances, folder: Path, *, quiet: bool, out: str | None = None, earlier: bool = False
) -> int:
    """Say which reports in a folder are not what they would be, and how to mend that; 1 if there are any.

    ``out`` is how the folder was named, if it was. With ``earlier`` all may be of an earlier plan.
    """
    shelf = read_shelf(folder)
    said = sorted([*_odd(here, folder, shelf, out), *_stale(here, folder, shelf, out, earlier=earlier)])
    for _, complaint in said:
        sys.stdout.write(f"{complaint}\n")
    if not quiet and not said:
        sys.stdout.write(_all_well(here, len(shelf.texts), earlier=earlier) + "\n")
    return int(bool(said))


def _odd(here: Circumstances, folder: Path, shelf: Shelf, out: str | None) -> Iterator[tuple[str, str]]:
    """Complain of what lies in a report's place and is none."""
    for file, kind in shelf.odd.items():
        facts = {"file": shown(folder / file), "command": _again(here, out)}
        yield file, here.voice.say(f"cli.stale.{kind}", **facts)


def _stale(
    here: Circumstances, folder: Path, shelf: Shelf, out: str | None, *, earlier: bool
) -> Iterator[tuple[str, str]]:
    """Complain of reports that are not what they would be; of what was not read, enough is said."""
    troubles: list[CannotRun] = []

    def tree_of(tree: str) -> Tree:
        try:
            return open_tree(here.folder, tree)
        except CannotRun as trouble:
            troubles.extend([] if trouble.code in ABSENT else [trouble])
            raise

    stale = stale_reports(shelf.texts, here.tree, tree_of, earlier=earlier)
    if troubles:
        raise troubles[0]
    for one in stale:
        if one.reason == "none":
            if not shelf.odd:
                facts = {"file": shown(folder), "command": _again(here, out)}
                yield one.file, here.voice.say("cli.missing", **facts)
        elif one.file not in shelf.odd and one.file.partition("/")[0] not in shelf.odd:
            command = _command(here, one, shelf.texts, out)
            yield one.file, _complaint(here, shown(folder / one.file), one, command)


def _complaint(here: Circumstances, file: str, one: Stale, command: str) -> str:
    key = f"cli.stale.{one.reason}"
    return here.voice.say(key if here.voice.has(key) else "cli.stale", file=file, command=command)


def _command(here: Circumstances, one: Stale, reports: Mapping[str, str], out: str | None) -> str:
    """Name the command that makes the report current: again as it was, or of the plan as it is now."""
    if one.reason not in {"differs", "missing"}:
        return _again(here, out)
    there = one.file in reports
    stamp = read_stamp(reports[one.file]) if there else _newest_beside(one.file, reports)
    if stamp is None:
        return _again(here, out)
    if stamp.tree == here.tree.id():
        return _again(here, out, day=stamp.date)
    return _again(here, out, day=stamp.date, tree=stamp.tree) if there else _again(here, out)


def _again(here: Circumstances, out: str | None, *, day: str | None = None, tree: str | None = None) -> str:
    """Write the command that makes a report, with the options that were given now."""
    asked = here.asked
    places = (("--plan", asked.plan), ("--out", out), ("--date", day), ("--at", tree or asked.at))
    return join([*REPORT, *(word for name, given in places if given is not None for word in (name, given))])


def _newest_beside(missing: str, reports: Mapping[str, str]) -> Stamp | None:
    """Find the newest stamp in a missing report's week: of that day the missing one should be."""
    week = f"{missing.partition('/')[0]}/"
    stamps = (read_stamp(text) for file, text in reports.items() if file.startswith(week))
    return max((one for one in stamps if one is not None), key=lambda one: one.date, default=None)


def _all_well(here: Circumstances, count: int, *, earlier: bool) -> str:
    return here.voice.count("cli.checked.earlier" if earlier else "cli.checked", count)
