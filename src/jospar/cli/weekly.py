"""Making the weekly report: only of a plan without errors, all of it or nothing."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from jospar.cli.circumstances import Circumstances, end_of, shown
from jospar.cli.quoting import join
from jospar.cli.streams import tell, terminal_look
from jospar.cli.writing import write_all
from jospar.code import Level
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.report.findings.sighting import sightings
from jospar.report.findings.text import finding_lines
from jospar.report.weekly.changes import WEEK
from jospar.report.weekly.earlier import NONE, SAME, UNKNOWN, Earlier
from jospar.report.weekly.files import FORMATS, Format, weekly_files
from jospar.rules.validate import Verdict, validate
from jospar.tree.earlier import plan_before, plan_since_changed
from jospar.tree.revision import open_tree
from jospar.words.sentence import say_refusal

FIRST_FINDINGS = 5
"""How many of the errors that stand in the way are shown; ``jospar validate`` shows all."""


@frozen
class Order:
    """What to make: in which languages and forms, and the folder to put it in."""

    languages: Sequence[str]
    forms: Sequence[Format]
    folder: Path


def known_forms(words: Sequence[str]) -> tuple[Format, ...]:
    """Choose forms by their names, all if none is named; raise Misused (X305) for another word."""
    for word in words:
        if word.lower() not in FORMATS:
            raise Misused("X305", given=word, known=tuple(FORMATS))
    asked = [word.lower() for word in words]
    return tuple(form for form in FORMATS if not asked or form in asked)


def write_weekly(here: Circumstances, order: Order, *, quiet: bool) -> int:
    """Write the report of the week of the date; refuse, with 1, a plan that has errors."""
    verdict = validate(here.tree, here.date)
    if verdict.worst(Level.ERROR):
        _refuse(here, verdict)
        return 1
    texts = weekly_files(
        verdict.plan,
        here.date,
        here.tree.id(),
        earlier=a_week_before(here),
        languages=order.languages,
        formats=order.forms,
    )
    paths = write_all(order.folder, texts)
    if not quiet:
        for path in paths:
            sys.stdout.write(here.voice.say("cli.written", file=shown(path)) + "\n")
        sys.stdout.write(_next_step(here, order, paths))
    return 0


def a_week_before(here: Circumstances) -> Earlier:
    """Find what the plan's files said at the end of the day seven days before the date, if git knows."""
    zone, revision = here.repository.timezone, here.asked.at
    day = max(here.date, date.min + 2 * WEEK) - WEEK
    try:
        tree = plan_before(here.folder, revision, end_of(day, zone))
        if not tree:
            return Earlier(UNKNOWN if tree is None else NONE)
        until = plan_since_changed(here.folder, revision, end_of(here.date, zone))
        return Earlier(tree, _plan(here, tree), until or SAME, _plan(here, until) if until else None)
    except CannotRun:
        return Earlier()  # no repository, or not all of it: the page says that nothing is known


def _plan(here: Circumstances, tree: str) -> Plan:
    return load(open_tree(here.folder, tree)).plan


def _next_step(here: Circumstances, order: Order, paths: Sequence[Path]) -> str:
    """Say what to open in a browser, and how to keep it; nothing where no page for a browser was made."""
    pages = [path for path in paths if path.suffix == ".html"]
    if not pages:
        return ""
    page = next((path for path in pages if path.stem.endswith(f".{here.voice.language}")), pages[0])
    if order.folder.is_relative_to(here.folder):
        keep = f"git add {shown(page.parent)}"
        return here.voice.say("cli.report.next", file=shown(page), command=keep) + "\n"
    return here.voice.say("cli.report.look", file=shown(page)) + "\n"


def _refuse(here: Circumstances, verdict: Verdict) -> None:
    """Say on standard error that nothing was written, and show the first errors."""
    errors = tuple(one for one in verdict.findings if one.level is Level.ERROR)
    look = terminal_look(os.environ)
    seen = sightings(errors[:FIRST_FINDINGS], here.tree, here.voice, width=look.width)
    command = join(["jospar", "validate", *here.asked.options()])
    refusal = CannotRun("X301", n=len(errors), command=command)
    lines = [*finding_lines(seen, here.voice, look)]
    if len(errors) > FIRST_FINDINGS:
        lines.append(here.voice.count("cli.suppressed", len(errors) - FIRST_FINDINGS))
    lines.append(f"jospar: {here.voice.say('finding.error')} X301: {say_refusal(here.voice, refusal)}")
    tell(*lines)
