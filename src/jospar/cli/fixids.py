"""``jospar fix ids``: one id that two branches gave to two records; the younger one gets another."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from jospar.cli.against import merge_with
from jospar.cli.circumstances import Circumstances
from jospar.cli.creating import END, ids_elsewhere
from jospar.cli.nextsteps import origin_of
from jospar.cli.saving import Manner, carry_out, voice_of_plan
from jospar.editing.bench import Bench, open_bench
from jospar.editing.numbering import numbers_for, taken_here
from jospar.editing.renumbering import Renamed, renumber
from jospar.editing.reporting import Desk, empty_desk
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.reading.load import load
from jospar.reading.suggest import nearest
from jospar.rules.collisions import Collision, collisions
from jospar.rules.merging import Joining
from jospar.tree.branches import first_moment
from jospar.tree.forks import main_branch
from jospar.tree.merging import Merge


@frozen
class Asking:
    """What was typed: the other side, the ids that are meant (all, if none), and how."""

    revision: str
    names: tuple[str, ...]
    ours: bool = False
    dry_run: bool = False
    quiet: bool = False


def other_side(here: Circumstances, given: str | None) -> str:
    """Name the revision that ids are held against: the main branch, unless another is given.

    Raises:
        Misused: X739, there is no such branch.
    """
    found = given or main_branch(here.folder)
    if found is None:
        raise Misused("X739")
    return found


def fix_ids(here: Circumstances, asking: Asking) -> int:
    """Renumber the younger records of ids given twice; return 1 if the other side's are younger."""
    merge = merge_with(here, asking.revision)
    mine, left = _sides(here, open_bench(here.tree, here.date), merge, asking)
    renamed: list[Renamed] = []

    def work(bench: Bench) -> Desk:
        desk = empty_desk()
        for one, _ in _sides(here, bench, merge, asking)[0]:
            renamed.append(renumber(desk, bench, one, _free(here, bench, one, merge, renamed)))
        if not asking.quiet:
            sys.stdout.writelines(
                f"{line}\n" for line in _lines(here, renamed, _mentions(bench, desk, renamed))
            )
        return desk

    def message() -> str:
        voice = voice_of_plan(here)
        said = (voice.say("commit.renumbered", record=one.record.id, value=one.new) for one in renamed)
        return ", ".join(said)

    if mine:
        carry_out(here, work, Manner(message, dry_run=asking.dry_run, quiet=asking.quiet))
    if not asking.quiet:
        sys.stdout.writelines(f"{line}\n" for line in _lines_of_left(here, asking, left, renamed))
    return int(bool(left))


def _sides(
    here: Circumstances, bench: Bench, merge: Merge, asking: Asking
) -> tuple[list[Collision], list[Collision]]:
    """Tell the ids that are ours to give anew from those that are the other side's."""
    found = _meant(bench, merge, asking)
    mine = [
        pair
        for pair in found
        if asking.ours or _is_younger(here, asking.revision, pair[0].file, pair[1].file)
    ]
    return mine, [pair for pair in found if pair not in mine]


def _meant(bench: Bench, merge: Merge, asking: Asking) -> list[Collision]:
    """List the collisions that are meant; raise CannotRun (X738) for an id that is given once only."""
    if any(bench.plan.unread.values()):
        raise CannotRun("X738", problem="unread")
    theirs = load(merge.theirs, every_report=False).plan
    found = list(collisions(Joining(merge, bench.plan, theirs, asking.revision)))
    known = [str(mine.id) for mine, _ in found]
    for name in asking.names:
        if name not in known:
            raise CannotRun("X738", value=name, revision=asking.revision, near=nearest(name, known))
    return [pair for pair in found if not asking.names or pair[0].id in asking.names]


def _is_younger(here: Circumstances, revision: str, mine: str, other: str) -> bool:
    """Tell whether our record is the younger: not committed, or first committed no sooner."""
    ours, theirs = first_moment(here.folder, "HEAD", mine), first_moment(here.folder, revision, other)
    return ours is None or theirs is None or ours >= theirs


def _free(here: Circumstances, bench: Bench, record: object, merge: Merge, before: Sequence[Renamed]) -> str:
    """Find an id that nobody has: on this side, on the other, or on any branch."""
    mine = bench.plan.programmes[getattr(record, "programme", "")]
    folder = str(getattr(record, "file", "")).rpartition("/")[0]
    taken = {*taken_here(bench.plan), *ids_elsewhere(here.folder, folder), *(one.new for one in before)}
    taken |= {name.rpartition("/")[2].removesuffix(END) for name in merge.theirs.names()}
    area = getattr(record, "area", None)
    numbers = numbers_for(bench.plan, type(record), mine, area)
    found = numbers.free(taken)
    if found is None:
        first, last = numbers.name(numbers.first), numbers.name(numbers.last or numbers.first)
        raise CannotRun("X737", area=str(area), first=first, last=last)
    return found


def _mentions(bench: Bench, desk: Desk, renamed: Sequence[Renamed]) -> dict[str, tuple[str, ...]]:
    """Name the files whose words still have an old id: nobody but a reader knows what they mean by it."""
    words = {one.record.id: str(one.record.id).encode() for one in renamed}
    files = {name: bench.tree.read(name) for name in bench.tree.names() if name not in desk.gone}
    files |= desk.files
    return {
        name: tuple(sorted(file for file, data in files.items() if word in data))
        for name, word in words.items()
    }


def _lines(
    here: Circumstances, renamed: Sequence[Renamed], mentions: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """Say what is renumbered, with how much that refers to it, and where words speak of it still."""
    voice = here.voice
    for one in renamed:
        title = getattr(one.record, "title", None)
        facts = {"old": one.record.id, "new": one.new, "files": one.files}
        said = voice.count("renumber.done", one.references, **facts)
        yield f"{said}: {voice.text(title)}" if title is not None else said
        if files := mentions.get(one.record.id):
            yield voice.say("renumber.mentioned", old=one.record.id, files=files)


def _lines_of_left(
    here: Circumstances, asking: Asking, left: Sequence[Collision], renamed: Sequence[Renamed]
) -> Iterator[str]:
    """Say what is the other side's to renumber; and, if so it is, that nothing is to be."""
    for mine, other in left:
        day = _day(first_moment(here.folder, asking.revision, other.file) or 0)
        origin = origin_of(here.folder)
        branch = origin.branch if origin is not None else "HEAD"
        facts = {"id": mine.id, "revision": asking.revision, "date": day, "branch": branch}
        yield here.voice.say("renumber.theirs", **facts)
    if not renamed and not left:
        yield here.voice.say("renumber.nothing", revision=asking.revision)


def _day(moment: int) -> date:
    return datetime.fromtimestamp(moment, UTC).date()
