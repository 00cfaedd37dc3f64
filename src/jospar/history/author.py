"""The author of a commit, as far as policy lets it be shown; no address of anybody ever is."""

import re
from collections.abc import Iterator, Mapping

from jospar.frozen import frozen
from jospar.history.files import address_of
from jospar.plan.agency import Agency
from jospar.plan.plan import Plan
from jospar.plan.progress import Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.plan.text import Text
from jospar.tree.steps import Step

TRAILER = re.compile(r"^(?:Jospar-)?Agency:[ \t]*(\S.*?)\s*$", re.MULTILINE | re.IGNORECASE)
"""The line at the end of a message that names an agency: ``Agency: ministry_a``."""


@frozen
class Author:
    """Who made a commit: the id and name of an agency, or a person's own name; all empty where not shown."""

    agency: str = ""
    name: Text | str = ""


NOBODY = Author()


def author_of(step: Step, plan: Plan, repository: Repository) -> Author:
    """Tell who made a commit, by the policy of today's repository and the agencies of then.

    An agency is known by the reports that it sent, by the line ``Agency:`` of the message, or by the name
    of the author or committer.
    """
    match repository.authors:
        case "name":
            return Author(name="" if "@" in step.author else step.author.strip())
        case "agency":
            found = next(_agencies(step, plan.agencies), None)
            return NOBODY if found is None else Author(found.id, found.abbr or found.name)
        case _:
            return NOBODY


def _agencies(step: Step, agencies: Mapping[str, Agency]) -> Iterator[Agency]:
    reports = (where for one in step.files if (where := address_of(one.name)) is not None)
    rooms = {where.agency for where in reports if where.record in (Progress, Unchanged)}
    called = {name: one for one in agencies.values() for name in _names(one)}
    words = [*TRAILER.findall(step.message), step.author, step.committer]
    if len(rooms) == 1 and (room := rooms.pop()) in agencies:
        yield agencies[room]
    yield from (called[plain] for word in words if (plain := _plain(word)) in called)


def _names(agency: Agency) -> Iterator[str]:
    yield _plain(agency.id)
    for text in (agency.name, agency.abbr):
        if text is not None:
            yield from (_plain(spoken) for _, spoken in text.by_language)


def _plain(word: str) -> str:
    return " ".join(word.casefold().replace("_", " ").split())
