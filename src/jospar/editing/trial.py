"""A report tried before it is written: what a save would refuse, and of which key of the report."""

from jospar.editing.bench import Bench, prove
from jospar.editing.reporting import Desk, empty_desk, report, report_file, take_off_list
from jospar.editing.told import Told
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.place import Place
from jospar.plan.measure import Measure
from jospar.reading.document import read_document
from jospar.reading.node import Mapping, Scalar, start


@frozen
class Refused:
    """An error that a report would bring, and the key of the report that it speaks of; "" of no one key."""

    key: str
    finding: Finding


def put_on(desk: Desk, bench: Bench, told: Told) -> tuple[str, ...]:
    """Put a report on the desk and its measure off the list of those without news; as `report`."""
    take_off_list(desk, bench, told)
    return report(desk, bench, told)


def refused_of(bench: Bench, measure: Measure, told: Told) -> tuple[Refused, ...]:
    """Name the errors that a report would bring, as a save finds them; nothing is written.

    Raises:
        CannotRun: As `report` and `prove`.
    """
    desk = empty_desk()
    put_on(desk, bench, told)
    proof = prove(bench, desk.files, desk.aims, gone=desk.gone)
    name = report_file(measure, told.agency, told.on)
    mine = proof.files.get(name, b"")
    return tuple(
        Refused(_key_at(mine, one.at) if one.file == name and isinstance(one.at, Place) else "", one)
        for one in proof.new_errors
    )


def _key_at(data: bytes, at: Place) -> str:
    """Find the key of a report in whose part of the file a place lies."""
    node = read_document(at.file, data).node
    pairs = node.value if type(node) is Mapping else []
    keys = [key for key, _ in pairs if type(key) is Scalar and start(key) <= at.start]
    return keys[-1].value if keys else ""
