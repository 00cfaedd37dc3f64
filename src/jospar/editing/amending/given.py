"""An amendment as it is given: a file of the plan, or one from outside that gets its place in the plan."""

from dataclasses import replace
from typing import Any

from jospar.code import Level
from jospar.editing.bench import Aim, Bench
from jospar.editing.reporting import Desk as Table
from jospar.editing.reporting import take
from jospar.editing.value import outline
from jospar.errors import CannotRun
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.governance import Amendment
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.reading.desk import Desk
from jospar.reading.document import read_document
from jospar.reading.filing import file_records
from jospar.reading.layout import KINDS, ROOMS, Address
from jospar.reading.node import Mapping, Node, Scalar, member
from jospar.rules.references.amended import aliases_of, amended_records


@frozen
class Paper:
    """A file as it was given: what it is called, and its bytes."""

    file: str
    data: bytes


@frozen
class Given:
    """An amendment, the paper that it stands on, and its place in the plan."""

    amendment: Amendment
    paper: Paper
    place: str

    @property
    def inside(self) -> bool:
        """Tell whether the paper is the plan's own file."""
        return self.paper.file == self.place


def read_given(plan: Plan, paper: Paper) -> Given | tuple[Finding, ...]:
    """Read an amendment; give the findings instead, if it has errors.

    Raises:
        CannotRun: X748, it is no amendment; X742, it does not say whose it is.
    """
    document = read_document(paper.file, paper.data)
    name = _name(document.node)
    if document.node is not None and member_of(document.node, "changes") is None:
        raise CannotRun("X748", file=paper.file)
    table = desk_of(plan, paper.file)
    where = Address(paper.file, Amendment, name)
    filed = file_records(where, document.node, table)
    findings = (*document.findings, *table.findings)
    errors = tuple(one for one in findings if one.level is Level.ERROR)
    if errors or not filed.records:
        return errors or findings
    amendment: Amendment = filed.records[0]
    programme = _programme(plan, amendment)
    place = f"plan/{programme}/amendments/{amendment.id}.yaml"
    return Given(replace(amendment, programme=programme), paper, place)


def id_in(paper: Paper) -> str:
    """Give the id that a paper begins with; its own name where it has none."""
    return _name(read_document(paper.file, paper.data).node) or paper.file


def put_in_place(desk: Table, bench: Bench, given: Given) -> None:
    """Lay a paper from outside into its place; raise CannotRun (X743) where another is there already."""
    if given.inside:
        return
    there = take(desk, bench, given.place)
    if there is None:
        desk.files[given.place] = given.paper.data
        desk.aims.append(Aim("amendment", given.amendment.id))
    elif not _alike(there, given.paper.data):
        raise CannotRun("X743", value=given.amendment.id, file=given.place)


def put_new_record(desk: Table, bench: Bench, paper: Paper, given: Given) -> str:
    """Lay the file of a record that the amendment adds into its place; give its id.

    Raises:
        CannotRun: X749, it is no measure or indicator that the amendment adds; X743, there is another.
    """
    node = read_document(paper.file, paper.data).node
    name = _name(node)
    added = [one.record for one in given.amendment.changes if one.action == "add"]
    if node is None or name not in added:
        raise CannotRun("X749", file=paper.file, value=given.amendment.id, known=tuple(map(str, added)))
    kind: type = Indicator if member_of(node, "unit") is not None else Measure
    room = next(word for word, one in ROOMS.items() if one is kind)
    place = f"plan/{given.amendment.programme}/{room}/{name}.yaml"
    there = take(desk, bench, place)
    if there is None:
        desk.files[place] = paper.data
        desk.aims.append(Aim(KINDS[kind], name))
    elif not _alike(there, paper.data):
        raise CannotRun("X743", value=name, file=place)
    return name


def desk_of(plan: Plan, file: str, language: str = "") -> Desk:
    """Make the desk at which a file is decoded as the plan decodes its own."""
    names = {name for one in plan.agencies.values() for _, name in one.name.by_language}
    return Desk(file, language or plan.repository.languages[0], aliases_of(plan), names)


def member_of(node: Node | None, key: str) -> Any:  # noqa: ANN401 -- a node, or None
    """Give what stands at a key of a mapping."""
    return member(node, key) if type(node) is Mapping else None


def _name(node: Node | None) -> str:
    found = member_of(node, "id")
    return found.value if type(found) is Scalar else ""


def _alike(one: bytes, other: bytes) -> bool:
    """Tell whether two files say the same, however they are written."""
    first, second = (read_document("", data).node for data in (one, other))
    return first is not None and second is not None and outline(first) == outline(second)


def _programme(plan: Plan, amendment: Amendment) -> str:
    """Tell whose an amendment is: by the beginning of its id, else by its records."""
    by_id = [one for one in plan.programmes.values() if amendment.id.startswith(f"{one.prefix}-")]
    if by_id:
        return str(max(by_id, key=lambda one: len(one.prefix)).id)
    known = amended_records(plan)
    found = {getattr(known.get(one.record), "programme", "") for one in amendment.changes} - {""}
    if len(found) != 1:
        prefixes = tuple(f"{one.prefix}-A-001" for one in plan.programmes.values())
        raise CannotRun("X742", value=amendment.id, known=prefixes)
    return str(found.pop())
