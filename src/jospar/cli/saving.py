"""The way every edit takes: under the plan's lock it is read, changed, proved, saved, and said."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TextIO

from jospar.cli.circumstances import Circumstances
from jospar.cli.nextsteps import tell_next
from jospar.cli.patch import patch
from jospar.code import Level
from jospar.editing.bench import Bench, Proof, errors_of, open_bench, prove
from jospar.editing.reporting import Desk
from jospar.editing.save import put_down
from jospar.errors import CannotRun
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.tree.folder import open_folder
from jospar.tree.git import ask_git
from jospar.tree.lock import plan_lock
from jospar.tree.tree import Tree
from jospar.words.voice import Voice

WEEK = r"[0-9]{4}-W[0-9]{2}"
"""A folder of reports that is called by a week."""
Work = Callable[[Bench], Desk]


@frozen
class Manner:
    """How a change is carried out: shown alone (``dry_run``), in silence, and the message of its commit.

    A message that can be said only when the change is laid out is said by a function. ``by_meaning`` tells
    what changes as `jospar diff` does, before anything is written; ``agree`` is asked then, and may call it
    off. ``same`` is what is said where nothing changes; ``told`` is asked what the command itself says of
    either, before anybody is told what to type next. ``later`` is told the files that were written, by
    somebody who says of several changes together what to type next. ``sides`` gives other trees whose errors
    are no news either: they are told of as warnings, and hinder nothing. ``worded`` puts what is found after
    the change in the words of whoever made it.
    """

    message: str | Callable[[], str]
    dry_run: bool = False
    quiet: bool = False
    by_meaning: bool = False
    agree: Callable[[Proof], bool] | None = None
    same: str = ""
    told: Callable[[Proof], str] | None = None
    later: Callable[[Sequence[str]], None] | None = None
    sides: Callable[[], Iterable[Tree]] | None = None
    worded: Callable[[Finding], Finding] | None = None


def voice_of_plan(here: Circumstances) -> Voice:
    """Give the voice in which commits are worded: the plan's first language, whoever types."""
    languages = here.repository.languages
    return Voice(languages[0], languages)


def carry_out(
    here: Circumstances,
    work: Work,
    manner: Manner,
    *,
    refuse: Callable[[Proof], None] | None = None,
    check: Callable[[Proof], None] | None = None,
) -> Proof:
    """Read the plan under its lock, let the work lay out new bytes, prove them, and save them.

    ``refuse`` is told of a change that would bring errors, and raises something of its own; ``check`` is
    told of every other, and may raise too.

    Raises:
        CannotRun: X708, it would bring errors, which are shown; as `prove` and `put_down`.
    """
    with plan_lock(here.folder):
        bench = open_bench(open_folder(here.folder), here.date)
        desk = work(bench)
        same = next(iter(desk.renames), None)
        proof = prove(bench, desk.files, desk.aims, gone=desk.gone, same=same)
        if proof.new_errors:
            _refuse(here, proof, manner.sides, refuse)
        if check is not None:
            check(proof)
        _show_meaning(here, bench, proof, manner)
        if manner.dry_run:
            sys.stdout.writelines(patch(desk.before, dict.fromkeys(sorted(desk.gone)) | dict(proof.files)))
            if not manner.quiet:
                show_in(here, _others(proof), proof.tree, to=sys.stderr)
            return proof
        if proof.files and manner.agree is not None and not manner.agree(proof):
            return proof
        put_down(here.folder, desk.before, dict(proof.files) | dict.fromkeys(desk.gone))
    if not manner.quiet:
        _tell(here, proof, manner, desk.struck)
    return proof


def _refuse(
    here: Circumstances,
    proof: Proof,
    sides: Callable[[], Iterable[Tree]] | None,
    refuse: Callable[[Proof], None] | None,
) -> None:
    """Refuse a change that brings errors, unless another side had each of them: then only warn of them."""
    brought = errors_of(proof, here.date, sides()) if sides is not None else ()
    if len(brought) < len(proof.new_errors):
        if refuse is not None:
            refuse(proof)
        show(here, proof, proof.new_errors)
        raise CannotRun("X708", n=len(proof.new_errors))
    sys.stderr.write(here.voice.count("resolve.brought", len(brought)) + "\n")
    shown = [replace(one, level=Level.WARNING) for one in brought]
    show_in(here, shown, proof.tree, to=sys.stderr)


def show(here: Circumstances, proof: Proof, findings: Sequence[Finding]) -> None:
    """Write findings about the plan as it would be, with their lines."""
    show_in(here, findings, proof.tree)


def show_in(
    here: Circumstances, findings: Sequence[Finding], tree: Tree, *, to: TextIO | None = None
) -> None:
    """Write findings about files of a tree, with their lines; beside a patch, to standard error."""
    from os import environ  # noqa: PLC0415 -- of a change that is well nothing is shown

    from jospar.cli.streams import terminal_look  # noqa: PLC0415 -- as above
    from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- as above
    from jospar.report.findings.text import finding_lines  # noqa: PLC0415 -- as above

    look = terminal_look(environ)
    seen = sightings(findings, tree, here.voice, width=look.width)
    for line in finding_lines(seen, here.voice, look):
        (to or sys.stdout).write(line + "\n")


def _show_meaning(here: Circumstances, bench: Bench, proof: Proof, manner: Manner) -> None:
    """Write what would change by meaning: in silence only where nobody has to agree."""
    if not manner.by_meaning or not proof.files or (manner.quiet and manner.agree is None):
        return
    from jospar.cli.meaning import meaning_lines  # noqa: PLC0415 -- few edits tell what they mean

    sys.stdout.writelines(f"{line}\n" for line in (*meaning_lines(here, bench, proof), ""))


def _tell(here: Circumstances, proof: Proof, manner: Manner, struck: Sequence[str]) -> None:
    voice = here.voice
    own = manner.told(proof) if manner.told is not None else ""
    if not proof.files:
        sys.stdout.write((own or manner.same or voice.say("record.same")) + "\n")
        return
    for name in proof.files:
        sys.stdout.write(voice.say("record.written", file=name) + "\n")
    for name in sorted(proof.tree.gone):
        sys.stdout.write(voice.say("renumber.gone", file=name) + "\n")
    if struck:
        sys.stdout.write(voice.say("record.struck", measures=tuple(struck)) + "\n")
    weeks = dict.fromkeys(
        part for name in proof.files for part in name.split("/") if re.fullmatch(WEEK, part)
    )
    if weeks:
        sys.stdout.write(voice.say("draft.weeks", weeks=tuple(voice.folder(one) for one in weeks)) + "\n")
    others = _others(proof)
    show(here, proof, others if manner.worded is None else [manner.worded(one) for one in others])
    if own:
        sys.stdout.write(f"{own}\n")
    files = (*proof.files, *_known_to_git(here, proof))
    if manner.later is not None:
        manner.later(files)
        return
    tell_next(here, files, manner.message if isinstance(manner.message, str) else manner.message())


def _others(proof: Proof) -> Sequence[Finding]:
    """Give what is found in the files that change, but for the errors that were told already."""
    found = proof.verdict.findings
    return [one for one in found if one.file in proof.files and one not in proof.new_errors]


def _known_to_git(here: Circumstances, proof: Proof) -> Iterator[str]:
    """Name the files taken away that git has: of others it knows nothing that could be staged."""
    for name in sorted(proof.tree.gone):
        with suppress(CannotRun):  # without git there is nothing to stage
            if ask_git(["ls-files", "--", name], folder=here.folder):
                yield name
