"""Whose word it is: the agency that a command speaks for."""

from collections.abc import Mapping
from pathlib import Path

from jospar.errors import CannotRun
from jospar.plan.plan import Plan
from jospar.reading.suggest import look_alike, nearest
from jospar.tree.setting import read_setting

VARIABLE = "JOSPAR_AGENCY"
SETTING = "jospar.agency"


def wished_author(given: str | None, environment: Mapping[str, str], folder: Path) -> str | None:
    """Name the agency of ``--as``, else of ``JOSPAR_AGENCY``, else of git's ``jospar.agency``; else None."""
    return given or environment.get(VARIABLE) or read_setting(folder, SETTING)


def known_agency(plan: Plan, given: str) -> str:
    """Find an agency by its id, an abbreviation or a name, in whatever case and of whatever keyboard.

    Raises:
        CannotRun: X719, there is none.
    """
    names = agency_names(plan)
    meant = look_alike(given, plan.agencies) or look_alike(given, names)
    if meant:
        return names[meant]
    near = nearest(given, names)
    known = tuple(sorted(str(one) for one in plan.agencies))
    raise CannotRun("X719", value=given, known=known, near=names.get(near, ""))


def agency_names(plan: Plan) -> dict[str, str]:
    """Name the agencies by all that they are called; an id is the surest of names."""
    found: dict[str, str] = {}
    for one in plan.agencies.values():
        for text in (one.name, one.abbr):
            found |= (
                {} if text is None else dict.fromkeys((said for _, said in text.by_language), str(one.id))
            )
    return found | {str(one): str(one) for one in plan.agencies}
