"""A measure waits for another under whatever name that one had when it was said."""

from datetime import date

from jospar.reading.load import load
from jospar.standing.waiting import Waiting, waiting
from tests.fixtures import Memory
from tests.rules.examples import example_plan

FIRST, SECOND = (f"plan/example/measures/XA-00{number}.yaml" for number in (1, 2))
RENAMED = "plan/example/measures/XA-091.yaml"


def held(files: dict[str, bytes]) -> dict[str, Waiting]:
    return waiting(load(Memory(files)).plan.measures)


def test_a_former_name_is_followed_and_an_unknown_one_is_lost() -> None:
    files = dict(example_plan())
    files[SECOND] += b"depends_on: [XA-001]\n"
    before = held(files)["XA-002"]
    assert (before.awaited, before.hold) == ("XA-001", "late")
    text = files.pop(FIRST)
    assert held(files)["XA-002"] == Waiting("lost", "XA-001")
    files[RENAMED] = text.replace(b"id: XA-001", b"id: XA-091\nformerly: XA-001")
    assert held(files)["XA-002"] == Waiting("late", "XA-091", before.end, before.days)
    assert isinstance(before.end, date)
