"""Whose word it is: the agency that a command speaks for."""

from collections.abc import Mapping
from pathlib import Path

from jospar.errors import CannotRun
from jospar.plan.plan import Plan
from jospar.reading.suggest import nearest
from jospar.tree.setting import read_setting

VARIABLE = "JOSPAR_AGENCY"
SETTING = "jospar.agency"


def wished_author(given: str | None, environment: Mapping[str, str], folder: Path) -> str | None:
    """Name the agency of ``--as``, else of ``JOSPAR_AGENCY``, else of git's ``jospar.agency``; else None."""
    return given or environment.get(VARIABLE) or read_setting(folder, SETTING)


def known_agency(plan: Plan, given: str) -> str:
    """Find an agency by its id or an abbreviation; raise CannotRun (X719) for one that is not there."""
    if given in plan.agencies:
        return given
    for one in plan.agencies.values():
        if one.abbr is not None and any(given == short for _, short in one.abbr.by_language):
            return one.id
    raise CannotRun("X719", value=given, near=nearest(given, plan.agencies))
