"""The fields of a record, each found by the path that amendments write."""

from typing import Any

import pytest

from jospar.change.explaining import NOT_RENAMED
from jospar.change.walk import alike
from jospar.demo.making import make
from jospar.demo.order import Order
from jospar.history.blame import blame, leaves
from jospar.history.choice import Choice, codes_meant
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.reading.paths import resolve
from jospar.tree.folder import open_folder
from jospar.tree.steps import Touched


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = tmp_path_factory.mktemp("blame") / "xa"
    make(folder, Order(40, 8, 5))
    return load(open_folder(folder), every_report=False).plan


def test_each_path_leads_to_its_value(plan: Plan) -> None:
    records: tuple[Any, ...] = (*plan.measures.values(), *plan.indicators.values(), *plan.programmes.values())
    for record in records:
        found = dict(leaves(record))
        assert found["id"] == record.id
        for path, value in found.items():
            there = resolve(record, path)
            assert there is not None, path
            assert there.value == value or alike(there.kind, there.value, value, NOT_RENAMED), path


def test_without_a_history_nothing_is_known(plan: Plan) -> None:
    record = plan.measures["XA-001"]
    rows = blame(record, frozenset({"XA-001"}), ())
    assert rows
    assert all(one.chapter is None for one in rows)


@pytest.mark.parametrize(
    ("words", "some", "unknown"),
    [
        (["C210"], "C210", ""),
        (["c2"], "C211", ""),
        (["due-later"], "C210", ""),
        (["time.due_later"], "C210", ""),
        (["C2", "nothing"], "", "nothing"),
        ([], "", ""),
    ],
)
def test_codes_are_meant_by_code_family_or_name(words: list[str], some: str, unknown: str) -> None:
    codes, said = codes_meant(words)
    assert said == unknown
    assert (some in codes) is bool(some)


def test_a_choice_of_codes_spares_the_files_that_have_none() -> None:
    report = Touched("plan/x/progress/ministry_a/2026-W10/XA-001.yaml", None, "a")
    measure = Touched("plan/x/measures/XA-001.yaml", None, "a")
    dates, other = Choice(codes=frozenset({"C210"})), Choice(codes=frozenset({"C900"}))
    assert (dates.wants(measure), dates.wants(report), other.wants(report)) == (True, False, True)
    own = Choice(frozenset({"XA-001"}))
    assert (own.wants(report), own.wants_own(report), own.wants_own(measure)) == (True, False, True)
    assert not own.wants(Touched("plan/x/measures/XA-002.yaml", None, "a"))
    assert not own.wants(Touched("plan/notes.txt", None, "a"))
