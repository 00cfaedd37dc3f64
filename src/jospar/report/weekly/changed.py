"""The view of what changed in the plan in a week."""

from dataclasses import dataclass

from jospar.report.weekly.said import Said


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change of the plan. ``id`` is "" where several of a kind are counted together."""

    id: str
    title: Said
    sentence: str
    act: str


@dataclass(frozen=True, slots=True)
class ChangesPart:
    """What changed in the plan in the week.

    ``none`` stands instead of rows; ``counted`` is the work itself; ``note`` says why not all is known.
    """

    rows: tuple[ChangeRow, ...]
    none: str = ""
    more: str = ""
    counted: str = ""
    note: str = ""
