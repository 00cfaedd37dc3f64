"""The view of a comparison: what changed, who answers for it, what explains it and what follows."""

from collections.abc import Mapping
from dataclasses import dataclass

from jospar.change.change import Weight
from jospar.code import Level
from jospar.report.weekly.said import Said


@dataclass(frozen=True, slots=True)
class Where:
    """A line of a file, counted from one; 0 stands for the file as a whole."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Control:
    """What change control says of a change: a word for programs, and the words beside it; "" for nothing.

    The word is ``approved``, ``note``, ``needs_approval`` or ``forbid``.
    """

    then: str
    said: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding about the changes: its code and level, in words too, its sentence and its place."""

    code: str
    kind: str
    level: Level
    said: str
    sentence: str
    where: Where | None


@dataclass(frozen=True, slots=True)
class Stub:
    """An approval to be filled in: the file to save it as, its text, and how that is said."""

    file: str
    text: str
    save: str = ""


@dataclass(frozen=True, slots=True)
class ControlPart:
    """What is missing before the changes may become the plan; ``long`` stands where stubs have no room."""

    missing: str
    faults: tuple[Fault, ...]
    stubs: tuple[Stub, ...]
    long: str


@dataclass(frozen=True, slots=True)
class Row:
    """One change in words: its kind, its sentence, both values, what explains it, and both places.

    ``reason`` is the plan's own text on why a state has changed.
    """

    code: str
    kind: str
    weight: Weight
    level: str
    sentence: str
    before: str
    after: str
    act: str
    explained: bool
    fingerprint: str
    control: Control
    reason: str = ""
    old: Where | None = None
    new: Where | None = None

    @property
    def ground(self) -> str:
        """Write what explains the change, the reason that came with it, and what change control says."""
        return "; ".join(text for text in (self.act, self.beside) if text)

    @property
    def why(self) -> str:
        """Write what explains the change, and the reason that came with it."""
        return "; ".join(text for text in (self.act, self.reason) if text)

    @property
    def beside(self) -> str:
        """Write what stands beside an act: the reason, and what change control says."""
        return "; ".join(text for text in (self.reason, self.control.said) if text)


@dataclass(frozen=True, slots=True)
class RecordPart:
    """The changes of one record, the gravest first; ``id`` is "" where many are counted together."""

    id: str
    title: Said
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Records that stand together: those of an area and an agency, or those that nothing explains."""

    heading: str
    records: tuple[RecordPart, ...]
    unexplained: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """What follows for a measure: its status on the date, before and after."""

    id: str
    title: Said
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Total:
    """A sum or a count that is not what it was; the sides are "" where only the delta is known."""

    name: str
    before: str
    after: str
    delta: str

    @property
    def said(self) -> str:
        """Write the delta, behind both sides where they are known."""
        return f"{self.before} → {self.after}, {self.delta}" if self.after else self.delta


@dataclass(frozen=True, slots=True)
class DiffPage:
    """A comparison in one language, as every form shows it.

    ``notes`` say what could not be compared or is not shown; ``questions`` what may be a new name of an old
    record; ``counted`` counts the work itself. ``control`` says what is missing. ``names`` are the headings,
    by their short names.
    """

    language: str
    title: str
    headline: str
    base: str
    head: str
    on: str
    notes: tuple[str, ...]
    groups: tuple[Group, ...]
    questions: tuple[str, ...]
    totals: tuple[Total, ...]
    effects: tuple[Effect, ...]
    counted: str
    control: ControlPart | None
    names: Mapping[str, str]

    @property
    def rows(self) -> tuple[tuple[RecordPart, Row], ...]:
        """List all rows with the record that each is of, in the order of the page."""
        return tuple((part, row) for group in self.groups for part in group.records for row in part.rows)
