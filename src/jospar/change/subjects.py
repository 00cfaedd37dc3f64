"""Which record is which: the rooms of a plan, and what the records in them are called."""

from typing import Any

from jospar.change.difference import Subject
from jospar.finding import Spot, Step
from jospar.plan.indicator import Observation
from jospar.reading.layout import KINDS as WORDS
from jospar.reading.layout import ROOMS as FOLDERS
from jospar.reading.layout import address

ROOMS = {
    "programme": "programmes",
    "measure": "measures",
    "indicator": "indicators",
    "amendment": "amendments",
    "risk": "risks",
    "decision": "decisions",
    "override": "overrides",
    "approval": "approvals",
    "agency": "agencies",
    "source": "sources",
}
"""A kind of record → the field of the plan that holds those records by id."""
KEPT_BY_ID = tuple(WORDS[one] for one in FOLDERS.values())
"""Kinds of records with a file each, called by the id, in a folder of the kind."""
REPORTS = ("progress", "unchanged", "acceptance")
KINDS = (
    *("repository", "programme", "measure", "indicator", "observation"),
    *("progress", "unchanged", "acceptance"),
    *("amendment", "risk", "decision", "override", "approval", "agency", "source"),
)
"""Every kind of record, in the order in which differences are listed."""


def subject_of(record: Any, kind: str, name: str) -> Subject:  # noqa: ANN401 -- any record
    """Name a record of a plan."""
    return Subject(kind, name, getattr(record, "programme", ""))


def lies_astray(subject: Subject, file: str) -> bool:
    """Tell whether a file is none that a record of that id would be read from."""
    if subject.kind not in KEPT_BY_ID or not file.startswith("plan/"):
        return False
    where = address(file)
    return where is None or where.name != subject.id or WORDS[where.record] != subject.kind


def observation_name(observation: Observation) -> str:
    """Name an observation among those of its indicator: its file's name, else its period."""
    return observation.file.rpartition("/")[2].removesuffix(".yaml") or str(observation.period)


def spot(record: Any, *path: Step) -> Spot:  # noqa: ANN401 -- any record
    """Point at a field of a record as it stands in its file; of a list file, at the record's row."""
    row = getattr(record, "row", None)
    return Spot(record.file, path if row is None else (row, *path))
