"""Recording one measure, or several without news: who speaks, what is missing, and the way to the file."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from jospar.cli.author import known_agency, wished_author
from jospar.cli.circumstances import Circumstances, today, working_folder
from jospar.cli.saving import Manner, carry_out
from jospar.editing.bench import Bench, open_bench
from jospar.editing.reporting import (
    DRAFT,
    Desk,
    empty_desk,
    insist_on_spoken,
    measure_of,
    said_in,
    take,
    unchanged,
)
from jospar.editing.reporting import report_file as file_of
from jospar.editing.telling import Words, tell
from jospar.editing.told import Told
from jospar.editing.trial import put_on
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.period import Week
from jospar.words.filled import in_filled_words


@frozen
class Speaker:
    """Who was named as the author, and how the change is to be carried out."""

    given: str | None
    dry_run: bool = False
    quiet: bool = False

    def manner(self, message: str) -> Manner:
        """Say how a change with this message is carried out."""
        return Manner(message, dry_run=self.dry_run, quiet=self.quiet)

    def name(self, here: Circumstances, bench: Bench) -> str | None:
        """Find the agency that speaks; None where nobody was named. Raises CannotRun X719."""
        wished = wished_author(self.given, os.environ, here.folder)
        return None if wished is None else known_agency(bench.plan, wished)

    def insisted(self, here: Circumstances, bench: Bench, measure: str) -> str:
        """Find the agency that speaks; raise Misused (X721) where nobody was named."""
        found = self.name(here, bench)
        if found is None:
            lead = measure_of(bench.plan, measure).lead
            raise Misused("X721", value=measure, **({"lead": str(lead), "hint": "lead"} if lead else {}))
        return found


def record_one(here: Circumstances, name: str, words: Words, speaker: Speaker, *, asking: bool) -> int:
    """Record one report; at a terminal what is missing is asked for first, the measure ("") too."""
    author, given = None, len(words.said)
    if asking:
        from jospar.cli.questions import choose_measure, complete  # noqa: PLC0415 -- only where somebody is

        bench = open_bench(here.tree, here.date)
        author = speaker.name(here, bench)
        if not name:
            author, name = choose_measure(here, bench, author)
        answered = complete(here, bench, measure_of(bench.plan, name), words, author)
        if answered is None:
            return 0
        author, words = answered

    def work(bench: Bench) -> Desk:
        insist_on_past(here, here.date)
        measure = measure_of(bench.plan, name)
        agency = author or speaker.insisted(here, bench, measure.id)
        desk = empty_desk()
        told = tell(words, measure, agency, here.date, digest)
        insist(desk, bench, measure, told)
        carried.extend(put_on(desk, bench, told))
        who.append(agency)
        return desk

    carried: list[str] = []
    who: list[str] = []
    try:
        manner = speaker.manner(f"{name} {Week.of(here.date)}")
        worded = partial(in_filled_words, here.voice) if asking else None
        carry_out(here, work, replace(manner, worded=worded))
    except (CannotRun, OSError):
        if asking and author is not None and len(words.said) > given:
            from jospar.cli.questions import tell_commands  # noqa: PLC0415 -- as above

            tell_commands(here, name, author, words)
        raise
    if not speaker.quiet:
        tell_more(here, words, carried)
    return 0


def record_unchanged(here: Circumstances, names: Sequence[str], speaker: Speaker) -> int:
    """Record that there is nothing new to say of some measures."""

    def work(bench: Bench) -> Desk:
        insist_on_past(here, here.date)
        desk = empty_desk()
        measures = list({(one := measure_of(bench.plan, name)).id: one for name in names}.values())
        agency = speaker.insisted(here, bench, measures[0].id)
        for one in measures:
            insist_on_spoken(bench, one, agency, here.date)
        unchanged(desk, bench, measures, agency, here.date)
        return desk

    carry_out(here, work, speaker.manner(f"{' '.join(list(dict.fromkeys(names))[:5])} {Week.of(here.date)}"))
    return 0


def insist(desk: Desk, bench: Bench, measure: Measure, told: Told) -> None:
    """Refuse a report that says nothing, and a lead's that does not say how the measure stands.

    The status in a draft is last week's, and nobody has said yet that it still holds.

    Raises:
        Misused: X722.
    """
    if told.empty:
        raise Misused("X722", value=measure.id, problem="empty")
    data = take(desk, bench, file_of(measure, told.agency, told.on))
    said = {} if data is None else said_in(data)
    there = "status" in said and said.get("state") != DRAFT
    if measure.lead == told.agency and "status" not in told.plain and not there:
        raise Misused("X722", value=measure.id, field="status")


def insist_on_past(here: Circumstances, on: date) -> None:
    """Refuse a report of a week to come (X720): its day is a slip of the pen."""
    now = today(here.repository.timezone)
    if Week.of(on) > Week.of(now):
        raise Misused("X720", given=str(on), value=str(now), field="date", problem="future")


def digest(given: str) -> str | None:
    """Give the SHA-256 digest of a file; None where there is no such file.

    Raises:
        Misused: X715, it is a folder.
        CannotRun: X114, it can't be read.
    """
    path = working_folder() / Path(given).expanduser()
    try:
        if path.is_dir():
            raise Misused("X715", given=given, problem="file")
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except ValueError:
        return None
    except OSError as refused:
        raise CannotRun("X114", file=given) from refused


def tell_more(here: Circumstances, words: Words, carried: Sequence[str]) -> None:
    """Say what was carried over from the last report, and that documents were not copied."""
    import sys  # noqa: PLC0415 -- nothing is said in silence

    if carried:
        names = {"regions": "region", "spent": "paid"}
        fields = tuple(here.voice.say(f"record.field.{names.get(one, one)}") for one in carried)
        sys.stdout.write(here.voice.say("record.carried", fields=fields) + "\n")
    for one in words.said.get("evidence", ()):
        path = one.partition(":")[2] if ":" in one else one
        if (working_folder() / path).is_file() or (working_folder() / one).is_file():
            sys.stdout.write(here.voice.say("record.hashed", file=path) + "\n")
