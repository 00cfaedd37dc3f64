"""``jospar show``: one record, how it stands, and what is said of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.choosing import AsJson
from jospar.cli.completion import complete_names
from jospar.cli.options import At, Day, Lang, Plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jospar.cli.looking import Sight
    from jospar.report.findings.sighting import Sighting
    from jospar.report.looking.page import Part
    from jospar.report.looking.show.find import Found
    from jospar.rules.validate import Verdict

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="What to show: the id of a record, an agency or a programme, a report such as "
        "ministry_a/2026-W28/XA-004, a figure such as XA-I-01/2024, or a file.",
        show_default=False,
        autocompletion=complete_names,
    ),
]


def show(
    name: Name,
    *,
    as_json: AsJson = False,
    plan: Plan = None,
    at: At = None,
    day: Day = None,
    lang: Lang = None,
) -> int:
    """Show one record."""
    from jospar.cli.circumstances import Asked, look_around, name_in_plan  # noqa: PLC0415 -- when it is run
    from jospar.cli.looking import sight_of, write_json, write_page  # noqa: PLC0415 -- as above
    from jospar.errors import Misused  # noqa: PLC0415 -- as above
    from jospar.reading.suggest import look_alike, nearest  # noqa: PLC0415 -- as above
    from jospar.report.looking.show.build import show_page  # noqa: PLC0415 -- as above
    from jospar.report.looking.show.find import find, known_names  # noqa: PLC0415 -- as above
    from jospar.rules.validate import validate  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, at, day, lang), identified=as_json)
    verdict = validate(here.tree, here.date)
    sight = sight_of(here, verdict.plan)
    found = find(name, sight.scene) or find(name_in_plan(here.folder, name), sight.scene)
    known = [] if found is not None else list(known_names(sight.standing.plan))
    found = found or find(look_alike(name, known), sight.scene)
    if found is None and (file := verdict.plan.whereabouts(name)) is not None:
        raise Misused("X910", given=name, file=file)
    if found is None:
        raise Misused("X752", given=name, near=nearest(name, known))
    page = show_page(sight.desk, found, _findings(sight, verdict, found), _changes(sight, found))
    if as_json:
        write_json(page, here)
    else:
        write_page(page)
    return 0


def _changes(sight: "Sight", found: "Found") -> "Sequence[Part]":
    """Ask git who changed what of a record that lasts; of reports and figures the page says it itself."""
    if found.kind not in LASTING:
        return ()
    from jospar.cli.remembering import remembered  # noqa: PLC0415 -- as above

    return remembered(sight.here, sight.desk, found)


LASTING = ("measure", "indicator", "agency", "programme")
"""Kinds of records whose changes are shown."""


def _findings(sight: "Sight", verdict: "Verdict", found: "Found") -> "Sequence[Sighting]":
    """Keep the findings in the record's file and in its own reports and figures; of a list file, by row."""
    from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- as above
    from jospar.rules.narrowing import narrow  # noqa: PLC0415 -- as above

    if not verdict.findings:
        return ()
    one, tree = found.record, sight.here.tree
    named = str(one.id) if found.kind in ("measure", "indicator", "agency", "programme") else one.file
    kept = narrow(verdict, [named], tree.names()).verdict.findings
    return tuple(sightings(kept, tree, sight.here.voice, width=0))
