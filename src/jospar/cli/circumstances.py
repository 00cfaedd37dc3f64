"""Under which circumstances a command runs: which plan, as of when, on which day, in which words."""

import re
from datetime import UTC, date, datetime, time, tzinfo
from os import X_OK, access, environ
from os.path import lexists, realpath
from pathlib import Path
from typing import TYPE_CHECKING

from jospar.cli.environment import wished_languages
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.repository import Repository
from jospar.reading.desk import Desk
from jospar.reading.document import read_document
from jospar.reading.filing import file_records
from jospar.reading.layout import address
from jospar.reading.load import NO_REPOSITORY
from jospar.tree.folder import find_repository, open_folder
from jospar.tree.interrupted import waiting
from jospar.tree.tree import Tree
from jospar.words.languages import choose_language
from jospar.words.voice import Voice

if TYPE_CHECKING:
    from jospar.tree.journal import Ended

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
DOTTED = r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})"
"""A day as it is written in Kazakhstan and Russia; the year comes last, so nothing else can be meant."""
HEAD = "plan/jospar.yaml"


@frozen
class Asked:
    """What the common options say, as it was typed; None for what was not."""

    plan: str | None = None
    at: str | None = None
    date: str | None = None
    lang: str | None = None

    def options(self) -> tuple[str, ...]:
        """Give the options that say which plan is held against which day, to be typed again."""
        given = (("--plan", self.plan), ("--at", self.at), ("--date", self.date))
        return tuple(word for name, value in given if value is not None for word in (name, value))


@frozen
class Circumstances:
    """The folder of the plan, its tree, the status date, the voice to answer in, and what was asked for."""

    folder: Path
    tree: Tree
    date: date
    voice: Voice
    repository: Repository
    asked: Asked


def look_around(asked: Asked, *, identified: bool = False, writes: bool = False) -> Circumstances:
    """Find the plan, the day and the language that a command was asked for.

    ``identified`` says that the id of the tree will be wanted: git is asked how it names things here. What
    ``writes`` ends a save that was cut off; everything else only says that there is one.

    Raises:
        Misused: X303, what was given is no date; X304, a language that is not spoken.
        CannotRun: There is no plan, or no such revision; as the rooms below say it.
    """
    on = None if asked.date is None else parse_day(asked.date)
    choose_language(asked.lang)
    folder = choose_folder(asked)
    ended = _whole_again(folder) if writes and waiting(folder) is not None else None
    tree = _tree(folder, asked.at, identified=identified)
    repository = read_head(tree)
    candidates = (*wished_languages(environ), *repository.languages)
    voice = Voice(choose_language(asked.lang, candidates), repository.languages)
    if ended is not None:
        from jospar.cli.streams import tell  # noqa: PLC0415 -- few saves are cut off

        tell(*ended_lines(ended, voice))
    return Circumstances(folder, tree, on or today(repository.timezone), voice, repository, asked)


def _whole_again(folder: Path) -> "Ended | None":
    """End a save that was cut off, under the plan's lock."""
    from jospar.tree.lock import plan_lock  # noqa: PLC0415 -- few commands write

    with plan_lock(folder) as ended:
        return ended


def ended_lines(ended: "Ended", voice: Voice) -> tuple[str, ...]:
    """Say how a save that was cut off has ended, and of which files."""
    key = "save.finished" if ended.finished else "save.undone"
    gone = (f"  {voice.say('renumber.gone', file=name)}" for name in ended.gone)
    return voice.count(key, len(ended.files)), *(f"  {name}" for name in ended.files), *gone


def parse_day(given: str) -> date:
    """Read a day as it is typed, 2026-11-21 or 21.11.2026; raise Misused (X303) for all else."""
    try:
        if re.fullmatch(DAY, given):
            return date.fromisoformat(given)
        if dotted := re.fullmatch(DOTTED, given):
            day, month, year = map(int, dotted.groups())
            return date(year, month, day)
    except ValueError:
        pass
    raise Misused("X303", given=given)


def today(timezone: str) -> date:
    """Tell which day it is in a time zone; where the zone is not known here, by the machine's own clock."""
    now = datetime.now(UTC)
    if timezone == "UTC":
        return now.date()
    from zoneinfo import ZoneInfo  # noqa: PLC0415 -- only where the day is not given

    try:
        return now.astimezone(ZoneInfo(timezone)).date()
    except (KeyError, ValueError, OSError):
        return now.astimezone().date()


def end_of(day: date, timezone: str) -> int:
    """Give the last second of a day in a time zone as Unix time; of an unknown zone, by UTC."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 -- as above

    try:
        zone: tzinfo = ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        zone = UTC
    return int(datetime.combine(day, time.max, zone).timestamp())


def read_head(tree: Tree) -> Repository:
    """Read what the plan's first file says of it; the defaults where it cannot be read."""
    where = address(HEAD)
    if where is None or HEAD not in tree.names():
        return NO_REPOSITORY
    document = read_document(HEAD, _alone(tree).read(HEAD))
    records = file_records(where, document.node, Desk(HEAD)).records
    return records[0] if records else NO_REPOSITORY


def _alone(tree: Tree) -> Tree:
    """Take the first file alone of a revision, whose files are fetched together; a folder's are not."""
    if not hasattr(tree, "blobs"):
        return tree
    from jospar.tree.part import part_of  # noqa: PLC0415 -- most plans are read from a folder

    return part_of(tree, (HEAD,))


def working_folder() -> Path:
    """Name the folder we are in; raise CannotRun (X102) if it is no longer there."""
    try:
        return Path.cwd()
    except FileNotFoundError as gone:
        raise CannotRun("X102", folder=".", problem="missing") from gone


def shown(path: Path) -> str:
    """Write a path as short as it can be typed from here."""
    try:
        return path.relative_to(working_folder()).as_posix()
    except ValueError:
        return str(path)


def name_in_plan(folder: Path, given: str) -> str:
    """Write a path to something in the plan as the plan's files are named; any other word as it is."""
    path = Path(realpath(working_folder() / (given.strip() or "-")))
    plan = Path(realpath(folder)) / "plan"
    if path == plan.parent:
        return plan.name
    return path.relative_to(plan.parent).as_posix() if path.is_relative_to(plan) and lexists(path) else given


def choose_folder(asked: Asked, *, plan_needed: bool = True) -> Path:
    """Find the folder that holds ``plan/``.

    Where the plan may stand in revisions alone, ``plan_needed`` is not set, and this folder is as good.
    """
    here = working_folder()
    if asked.plan is not None:
        given = here / asked.plan
        return given.parent if _is_plan_itself(given) else given
    try:
        return find_repository(here)
    except CannotRun:
        # A revision may have a plan that the folder has not, and a bare repository has no files at all.
        if asked.at is None and plan_needed:
            raise
        return here


def _is_plan_itself(given: Path) -> bool:
    """Tell whether ``plan`` was named, and not the folder that it lies in."""
    if given.name != "plan" or lexists(given / "plan"):
        return False
    closed = lexists(given) and not access(given, X_OK)
    return closed or lexists(given / "jospar.yaml")


def _tree(folder: Path, at: str | None, *, identified: bool) -> Tree:
    if at is not None:
        from jospar.tree.revision import open_revision  # noqa: PLC0415 -- git is asked for revisions alone

        return open_revision(folder, at)
    if not identified:
        return open_folder(folder)
    from jospar.tree.revision import read_object_format  # noqa: PLC0415 -- as above

    return open_folder(folder, algorithm=read_object_format(folder))
