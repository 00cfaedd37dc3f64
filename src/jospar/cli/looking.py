"""What the commands that look share: the plan as it stands, the filter, and where a page is written."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jospar.cli.circumstances import Asked, Circumstances, look_around
from jospar.errors import Misused
from jospar.filter.bind import Filter, understand
from jospar.filter.mistake import Mistake
from jospar.filter.scene import Scene
from jospar.filter.subjects import Subject
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.plan.shelf import Shelf
from jospar.reading.load import load
from jospar.report.looking.pen import pen_of
from jospar.report.weekly.desk import Desk
from jospar.standing.standing import Standing, stand

if TYPE_CHECKING:
    from jospar.report.looking.page import Page


@frozen
class Sight:
    """A plan as it stands on a day, and the desk to write of it at."""

    here: Circumstances
    standing: Standing
    desk: Desk

    @property
    def scene(self) -> Scene:
        """Give what filters are held against."""
        return Scene(self.standing.plan, self.standing.date)

    def chosen(self, where: str, subject: Subject) -> Filter:
        """Read a filter; raise Misused (X751), which points at the character, where it has a mistake."""
        found = understand(where, subject, self.scene)
        if isinstance(found, Mistake):
            raise pointed(where, found)
        from jospar.cli.meantword import insist_on_fields  # noqa: PLC0415 -- imported when it is run

        insist_on_fields(where, subject)
        return found

    def records(self, subject: Subject) -> Iterable[Any]:
        """List the records of a kind: measures and indicators as they stand, others as written."""
        held = self.standing if subject in ("measures", "indicators") else self.standing.plan
        return list(getattr(held, subject).values())


def see(asked: Asked, *, identified: bool = False, reports: bool = True) -> Sight:
    """Read the plan and hold it against the day; without ``reports`` no progress is read."""
    here = look_around(asked, identified=identified)
    loaded = load(here.tree, every_report=reports)
    plan = loaded.plan if reports else replace(loaded.plan, shelf=Shelf())
    _warn(here, plan)
    return sight_of(here, plan)


def sight_of(here: Circumstances, plan: Plan) -> Sight:
    """Hold a plan that has been read against the day."""
    standing = stand(plan, here.date)
    return Sight(here, standing, pen_of(standing, here.voice))


def pointed(where: str, found: Mistake) -> Misused:
    """Make the refusal of a filter, with what it takes to point at the character."""
    facts: dict[str, str | int | tuple[str, ...]] = {"query": where, "start": found.start, "end": found.end}
    for name, fact in found.facts.items():
        facts[name] = fact if isinstance(fact, str | int | tuple) else str(fact)
    if found.problem == "unknown_word" and not facts.get("near"):
        from jospar.cli.meantword import meant_code  # noqa: PLC0415 -- imported when it is run

        known = facts.get("known")
        facts["near"] = meant_code(
            str(facts["field"]), str(facts["value"]), known if isinstance(known, tuple) else ()
        )
    return Misused("X751", problem=found.problem, column=found.start + 1, **facts)


def joined(words: Sequence[str] | None) -> str:
    """Make one filter of the words that were typed."""
    return " ".join(words or ())


def write_page(page: "Page") -> None:
    """Write a page: drawn for a terminal, as plain lines into a pipe."""
    if sys.stdout.isatty():
        from jospar.cli.drawing import draw  # noqa: PLC0415 -- Rich is imported for a terminal alone

        draw(page, os.environ)
        return
    from jospar.report.looking.text import page_text  # noqa: PLC0415 -- as above

    sys.stdout.writelines(f"{line}\n" for line in page_text(page))


def write_json(page: "Page", here: Circumstances) -> None:
    """Write a page for programs, with the tree it is of; UTF-8 always."""
    from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above
    from jospar.report.looking.json import page_json  # noqa: PLC0415 -- as above

    insist_on_utf8()
    sys.stdout.write(page_json(replace(page, head={**page.head, "tree": here.tree.id()})))


def _warn(here: Circumstances, plan: Plan) -> None:
    """Say on standard error that some files could not be read, and are not counted."""
    unread = sum(len(names) for names in plan.unread.values())
    if unread:
        from jospar.cli.streams import tell  # noqa: PLC0415 -- as above

        tell(here.voice.count("look.unread", unread, command="jospar validate"))
