"""What is stated by several keys is one side's after a merge, or in conflict: never half of each."""

from typing import Any, TypeAlias

import pytest
from hypothesis import given

from jospar.editing.merging.likeness import keyed_items, same
from jospar.editing.merging.settling import Verdict, settle
from jospar.editing.merging.statements import STATEMENTS
from jospar.reading.conflicts import open_conflicts
from jospar.reading.shape import Many, Record, fields_of
from tests.editing.merging.writing import FILE, KIND, TONGUE, measures, merge, says, wrote

Data: TypeAlias = Any
Edit: TypeAlias = tuple[str, str]

PLACE = "plan/example"
INDICATOR = f"{PLACE}/indicators/XA-I-01.yaml"
PROGRAMME = f"{PLACE}/programme.yaml"
OBSERVATION = f"{PLACE}/observations/XA-I-01/2025.yaml"

TEXTS = {
    INDICATOR: "id: XA-I-01\nbaseline: {period: 2024, value: 70, source: a}\n"
    "targets:\n  - {period: 2030, low: 80, high: 95}\n",
    PROGRAMME: "id: example\nact: {title: Plan, number: 7, date: 2025-12-20}\n"
    "money: {currency: XAD, unit: million}\n"
    "rates: [{currency: USD, rate: 40, date: 2026-01-01, source: a}]\n",
    OBSERVATION: "period: 2025\nnumerator: 10\ndenominator: 40\nprecision: exact\nsource: a\n",
    FILE: "id: XA-003\nstate: active\nunits: {target: 10, unit: {en: rooms}}\n"
    "budget:\n  - {year: 2026, fund: local, amount: 5, certainty: indicative}\n",
    f"{PLACE}/progress/fund/2026-W47/XA-003.yaml": "date: 2026-11-20\n"
    "evidence:\n  - {id: E1, kind: order, number: 3, dated: 2026-11-02}\n",
    f"{PLACE}/overrides/XA-O-01.yaml": "id: XA-O-01\nmeasure: XA-003\nstatus: on_track\nbecause: Soon\n"
    "approved_by: fund\nuntil: 2026-12-01\n",
    f"{PLACE}/approvals/XA-P-01.yaml": "id: XA-P-01\nby: fund\non: 2026-11-01\nchanges: [aa]\nbecause: So\n",
    f"{PLACE}/decisions/XA-D-01.yaml": "id: XA-D-01\nasked: {by: fund, on: 2026-11-01}\n"
    "decided: {on: 2026-11-09, outcome: Go}\n",
    "plan/sources.yaml": "- {id: a, title: An act, date: 2025, url: 'a.example', retrieved: 2026-01-09}\n",
}
APART = [
    (INDICATOR, ("low: 80", "low: 90"), ("high: 95", "high: 85"), "targets/2030/low targets/2030/high"),
    (INDICATOR, ("low: 80, high: 95", "value: 90"), ("high: 95", "high: 85"), "targets/2030/high …"),
    (INDICATOR, ("value: 70", "value: 71"), ("source: a", "source: b"), "baseline/value baseline/source"),
    (PROGRAMME, ("number: 7", "number: 9"), ("2025-12-20", "2025-12-30"), "act/number act/date"),
    (PROGRAMME, ("rate: 40", "rate: 44"), ("2026-01-01", "2026-03-01"), "rates/USD/rate rates/USD/date"),
    (PROGRAMME, ("XAD", "USD"), ("unit: million", "unit: billion"), "money/currency money/unit"),
    (OBSERVATION, ("numerator: 10", "numerator: 12"), ("or: 40", "or: 48"), "numerator denominator"),
    (OBSERVATION, ("numerator: 10", "numerator: 12"), ("exact", "over"), "numerator precision"),
    (FILE, ("target: 10", "target: 12"), ("en: rooms", "en: beds"), "units/target units/unit"),
    (FILE, ("amount: 5", "amount: 9"), ("indicative", "approved"), "budget/2026/local/amount …"),
    ("XA-003.yaml", ("number: 3", "number: 4"), ("11-02", "11-03"), "evidence/E1/number evidence/E1/dated"),
    ("XA-O-01.yaml", ("on_track", "at_risk"), ("2026-12-01", "2027-12-01"), "status until"),
    ("XA-P-01.yaml", ("[aa]", "[aa, bb]"), ("by: fund", "by: office"), "by changes"),
    ("XA-D-01.yaml", ("by: fund", "by: office"), ("2026-11-01", "2026-11-02"), "asked/by asked/on"),
    ("XA-D-01.yaml", ("Go", "Stop"), ("2026-11-09", "2026-11-10"), "decided/on decided/outcome"),
    ("plan/sources.yaml", ("a.example", "b.example"), ("01-09", "02-09"), "url retrieved"),
]
TOGETHER = [
    (INDICATOR, ("low: 80", "low: 90"), ("value: 70", "value: 71")),
    (INDICATOR, ("low: 80, high: 95", "low: 90, high: 98"), ("low: 80", "low: 90")),
    (PROGRAMME, ("title: Plan", "title: {en: Plan, ru: План}"), ("number: 7", "number: 8")),
    (FILE, ("{en: rooms}", "{en: rooms, ru: палаты}"), ("target: 10", "target: 12")),
    ("XA-P-01.yaml", ("[aa]", "[aa, bb]"), ("[aa]", "[aa, cc]")),
    ("plan/sources.yaml", ("An act", "The act"), ("2026-01-09", "2026-02-09")),
]


def sides(name: str, ours: Edit, theirs: Edit) -> tuple[str, tuple[bytes, bytes, bytes]]:
    """Give a file by the end of its name, and three versions of it."""
    found = [one for one in TEXTS if one == name]
    file = next(one for one in found or TEXTS if one.endswith(name) and (found or one != FILE))
    text = TEXTS[file]
    assert ours[0] in text
    assert theirs[0] in text
    return file, (text.encode(), text.replace(*ours).encode(), text.replace(*theirs).encode())


@pytest.mark.parametrize(("name", "ours", "theirs", "fields"), APART)
def test_parts_of_one_statement_are_in_conflict_and_settled_to_one_side(
    name: str, ours: Edit, theirs: Edit, fields: str
) -> None:
    file, versions = sides(name, ours, theirs)
    for one in (versions, (versions[0], versions[2], versions[1])):
        made = merge(*one, file=file)
        found = {clash.field for clash in made.clashes}
        assert found >= set(fields.split()) - {"…"}
        assert len(found) >= 2
        open_ = tuple(open_conflicts(file, made.data))
        for verdict, wish in ((Verdict(side="ours"), one[1]), (Verdict(side="theirs"), one[2])):
            settled = settle(file, made.data, open_, verdict, TONGUE)
            assert says(settled, file) == says(wish, file)


@pytest.mark.parametrize(("name", "ours", "theirs"), TOGETHER)
def test_two_statements_a_translation_and_one_sides_own_are_merged(
    name: str, ours: Edit, theirs: Edit
) -> None:
    file, versions = sides(name, ours, theirs)
    made = merge(*versions, file=file)
    assert not made.clashes
    for word in (ours[1], theirs[1]):
        assert word.strip("[]{}").split(", ")[-1] in made.data.decode()


@given(measures, measures, measures)
def test_a_budget_line_without_conflict_is_that_of_one_side(base: Data, ours: Data, theirs: Data) -> None:
    versions = wrote(base), wrote(ours), wrote(theirs)
    said = says(merge(*versions).data)
    open_ = [one["field"] for one in said.get("conflicts", ())]
    (kind,) = (one.kind for one in fields_of(KIND.cls) if one.name == "budget")
    assert isinstance(kind, Many)
    lines = [keyed_items(kind, says(one).get("budget", ()), TONGUE) or {} for one in versions[1:]]
    for key, line in (keyed_items(kind, said.get("budget", ()), TONGUE) or {}).items():
        path = "/".join(("budget", *key))
        if not any(f"{path}/".startswith(f"{one}/") or one.startswith(f"{path}/") for one in open_):
            assert any(same(kind.item, line, side.get(key), TONGUE) for side in lines)


def test_statements_are_made_of_fields_that_there_are() -> None:
    for cls, groups in STATEMENTS.items():
        names = [name for group in groups for name in group]
        assert set(names) <= {one.name for one in fields_of(cls)}, cls
        assert len(set(names)) == len(names), cls
    assert isinstance(KIND, Record)
