"""Checking committed reports: each is made again, at its own date and of its own plan, and compared."""

import sys
from collections.abc import Mapping
from pathlib import Path

from jospar.cli.circumstances import Circumstances
from jospar.cli.weekly import shown
from jospar.errors import CannotRun
from jospar.report.weekly.files import FORMATS, Stale, stale_reports
from jospar.report.weekly.stamp import read_stamp
from jospar.tree.revision import open_tree

COMMAND = "jospar report weekly"


def check_reports(here: Circumstances, folder: Path, *, quiet: bool) -> int:
    """Say which reports in a folder are not what they would be, and how to mend that; 1 if there are any."""
    reports = read_reports(folder)
    stale = stale_reports(reports, here.tree, lambda tree: open_tree(here.folder, tree))
    for one in stale:
        sys.stdout.write(_complaint(here, folder, one, reports) + "\n")
    if not quiet and not stale:
        sys.stdout.write(_all_well(here, len(reports)) + "\n")
    return int(bool(stale))


def read_reports(folder: Path) -> dict[str, str]:
    """Read the weekly reports below a folder: their names there, and their texts.

    Raises:
        CannotRun: X114, one may not be read.
    """
    paths = sorted(path for form in FORMATS for path in folder.glob(f"*/weekly.*.{form}"))
    return {path.relative_to(folder).as_posix(): _text(path) for path in paths}


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError as problem:
        raise CannotRun("X114", file=str(path)) from problem


def _complaint(here: Circumstances, folder: Path, one: Stale, reports: Mapping[str, str]) -> str:
    if one.reason == "none":
        return here.voice.say("cli.missing", file=shown(folder), command=COMMAND)
    key = f"cli.stale.{one.reason}"
    facts = {"file": shown(folder / one.file), "command": _command(here, one, reports)}
    return here.voice.say(key if here.voice.has(key) else "cli.stale", **facts)


def _command(here: Circumstances, one: Stale, reports: Mapping[str, str]) -> str:
    """Name the command that makes the report current: again as it was, or of the plan as it is now."""
    stamp = read_stamp(reports.get(one.file, ""))
    if stamp is None or one.reason in {"plan_changed", "no_stamp", "tree_missing"}:
        return COMMAND
    again = f"{COMMAND} --date {stamp.date}"
    return again if stamp.tree == here.tree.id() else f"{again} --at {stamp.tree}"


def _all_well(here: Circumstances, count: int) -> str:
    return here.voice.count("cli.checked", count)
