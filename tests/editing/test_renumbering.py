"""Renumbering: every reference follows and nothing else differs, whatever refers in whatever style."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from jospar.editing.bench import Bench, Proof, open_bench, prove
from jospar.editing.renumbering import renumber
from jospar.editing.reporting import Desk, empty_desk
from jospar.plan.plan import Plan
from jospar.reading.references import references
from jospar.rules.case import Case
from jospar.rules.references.past import shared_records
from jospar.rules.validate import validate
from tests.fixtures import Memory, example_files

ON = date(2026, 7, 20)
OLD = {"measure": "XA-004", "indicator": "XA-I-09", "risk": "XA-R-09", "decision": "XA-D-09"}
NEW = {"measure": "XA-077", "indicator": "XA-I-77", "risk": "XA-R-77", "decision": "XA-D-77"}
STYLES = (
    "{0}",
    "[{0}]",
    "[{1}, {0}]",
    "[{0}, {1}]  # both",
    "\n  # the first\n  - {1}\n  - '{0}'",
    '\n- "{0}"\n- {1}',
)
MEASURE = "id: XA-004  # ours\ntitle: Open 12 rooms\narea: safety\nlead: ministry_a\nrecord: quoted\n"
INDICATOR = "id: XA-I-09\ntitle: Rooms\nunit: room\nlevel: output\n"
RISK = (
    "id: XA-R-09\ntitle: Premises\nprobability: 2\nimpact: 3\nowner: ministry_a\nstate: open\nmeasures: {}\n"
)
DECISION = (
    "id: XA-D-09\ntitle: Who pays\nasked: {{by: ministry_a, on: 2026-07-01}}\nof: ministry_b\n"
    "due: 2026-12\nmeasures: {}\n"
)
OVERRIDE = (
    "id: XA-O-01\nmeasure: XA-004\nstatus: on_track\nbecause: Counted otherwise\napproved_by: ministry_b\n"
    "until: 2026-12-31\n"
)
AMENDMENT = (
    "id: XA-A-009\nkind: correction\nreason: error\ntext: A row was left out\nchanges:\n"
    "- {{record: {measure}, action: add}}\n- record: {measure}\n  field: note\n  after: Words\n"
    "- {{record: {decision}, action: add}}\n"
)  # fmt: skip


@some.composite
def plans(draw: some.DrawFn) -> dict[str, bytes]:
    """Lay records over the example plan that refer to one another in one style or another."""

    def listed(name: str, other: str) -> str:
        return draw(some.sampled_from(STYLES)).format(name, other)

    inside = "plan/example/"
    texts = {
        f"{inside}measures/XA-004.yaml": MEASURE
        + "note: Words\n"
        + f"indicators: {listed('XA-I-09', 'XA-I-01')}\n",
        f"{inside}indicators/XA-I-09.yaml": INDICATOR,
        f"{inside}observations/XA-I-09/2025.yaml": "period: 2025\nvalue: 3\nsource: act_12\n",
        f"{inside}risks/XA-R-09.yaml": RISK.format(listed("XA-004", "XA-001")),
        f"{inside}decisions/XA-D-09.yaml": DECISION.format(listed("XA-004", "XA-002")),
        f"{inside}overrides/XA-O-01.yaml": OVERRIDE,
        f"{inside}amendments/XA-A-009.yaml": AMENDMENT.format(**OLD),
        f"{inside}progress/ministry_a/2026-W28/XA-004.yaml": "date: 2026-07-10\nstatus: on_track\n",
        f"{inside}progress/ministry_a/2026-W29/unchanged.yaml": f"measures: {listed('XA-004', 'XA-003')}\n",
        f"{inside}acceptances/ministry_b/2026-W29/XA-004.yaml": (
            "report: ministry_a/2026-W28\nverdict: accepted\non: 2026-07-14\n"
        ),
    }
    kept = [name for name in texts if "/measures/" in name or "/indicators/" in name or draw(some.booleans())]
    if f"{inside}progress/ministry_a/2026-W28/XA-004.yaml" not in kept:
        kept = [name for name in kept if "/acceptances/" not in name]
    if f"{inside}decisions/XA-D-09.yaml" not in kept:
        kept = [name for name in kept if "/amendments/" not in name]
    files = example_files() | {name: texts[name].encode() for name in kept}
    third = f"{inside}measures/XA-003.yaml"
    files[third] += f"depends_on: {listed('XA-004', 'XA-001')}\n".encode()
    if draw(some.booleans()):
        files = {name: data.replace(b"\n", b"\r\n") for name, data in files.items()}
    return files


def renumbered(bench: Bench, kind: str) -> tuple[Desk, Proof]:
    record = next(one for one in shared_records(bench.plan) if one.id == OLD[kind])
    desk = empty_desk()
    renumber(desk, bench, record, NEW[kind])
    return desk, prove(bench, desk.files, desk.aims, gone=desk.gone, same=desk.renames[0])


def named(plan: Plan, kind: str) -> Counter[tuple[str, str, str]]:
    """Count what records of each sort name, the renumbered one by its new id."""
    case = Case(plan, ON)
    found = (
        (type(one).__name__, kind_, NEW[kind] if name == OLD[kind] else str(name))
        for one in (*case.records(), *case.reports())
        for _, kind_, name in references(one)
    )
    return Counter(found)


@pytest.mark.parametrize("kind", OLD)
@settings(max_examples=40)
@given(files=plans())
def test_every_reference_follows_and_nothing_else_differs(kind: str, files: dict[str, bytes]) -> None:
    bench = open_bench(Memory(files), ON)
    assert [one for one in validate(bench.tree, ON).findings if one.level == "error"] == []
    if not any(one.id == OLD[kind] for one in shared_records(bench.plan)):
        return
    desk, proof = renumbered(bench, kind)
    assert proof.new_errors == ()
    fields = {(one.subject.id, one.field) for one in proof.differences}
    assert fields - {("XA-A-009", "changes")} == {(NEW[kind], "id")}
    old, new = OLD[kind].encode(), NEW[kind].encode()
    assert {name: proof.tree.read(name) for name in proof.tree.names()} == {
        name.replace(OLD[kind], NEW[kind]): data.replace(old, new) for name, data in files.items()
    }
    assert named(proof.verdict.plan, kind) == named(bench.plan, kind)
    before, after = (
        sorted(one.code for one in validate(tree, ON).findings) for tree in (bench.tree, proof.tree)
    )
    assert before == after
    assert all(name not in proof.tree.names() for name in desk.gone)
