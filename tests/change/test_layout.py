"""A plan is the same plan in any layout: order of keys and items, style, quotes, files and folders."""

import json
import re
from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.change.compare import compare
from jospar.plan.plan import Plan
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from tests.change.pairs import HEAD, MEASURE, plan
from tests.rules.examples import example_plan

UNORDERED = frozenset(
    {
        *("budget", "milestones", "targets", "areas", "rates", "evidence", "spent", "parts", "levels"),
        *("co_executors", "by_agreement", "sources", "source", "depends_on", "indicators", "measures"),
        *("sdg", "crc", "unpublished", "regions", "exceptions", "refs", "groups", "off", "work"),
    }
)
"""Lists whose order says nothing; the lists of agencies and sources are such too."""
SINGLE = frozenset(
    {"co_executors", "by_agreement", "sources", "source", "depends_on", "measures", "unpublished"}
)
"""Lists of which one item may stand without its brackets."""
MORE = {
    MEASURE: HEAD
    + """co_executors: [ministry_b, akimat_01]
tags: {sdg: [3, 4], crc: 19}
unpublished: [number, completion]
due: {every: half_year, by: {day: 15, of: next_month}}
budget:
  - {year: 2027, fund: local, region: XA-01, amount: {amount: 2.50, currency: USD}, source: [act_12]}
  - {year: 2027, fund: republican, amount: 7, plan: {Q1: 1, Q4: 7}, source: act_12}
exceptions:
  - {code: J404, because: agreed}
  - {code: J504, because: agreed, until: 2027}
""",
    "plan/example/risks/XA-R-1.yaml": (
        "id: XA-R-1\ntitle: Late\nmeasures: [XA-001, XA-002]\nprobability: 3\nimpact: 3\n"
        "owner: ministry_a\nstate: open\n"
    ),
    "plan/example/progress/ministry_a/2026-W46/XA-001.yaml": (
        "date: 2026-11-13\nstatus: on_track\ndone: {units: 12.0}\nspent:\n"
        "  - {year: 2026, fund: republican, paid: 31.5}\n  - {year: 2026, fund: local, paid: 2}\n"
        "evidence: [{id: a, kind: act, number: 1}, {id: b, kind: order, number: 2}]\n"
    ),
}
PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


@cache
def trees() -> Mapping[str, Any]:
    """Read every file of the example plan, and some more, into lists, mappings and texts."""
    files = {**example_plan(), **{name: text.encode() for name, text in MORE.items()}}
    nodes = {name: read_document(name, data).node for name, data in files.items()}
    return {name: written(node) for name, node in nodes.items() if node is not None}


@cache
def original() -> Plan:
    """Load that plan as it is."""
    return plan(MORE)


def scalar(text: str | None, luck: Random) -> str:
    """Write a value plain where it can be, or in one of two quotes."""
    if text is None:
        return ""
    styles = [json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"]
    return luck.choice([text, *styles] if PLAIN.fullmatch(text) else styles)


def flow(value: Any, luck: Random, key: str) -> str:  # noqa: ANN401 -- Written, recursive
    """Write a value in flow style."""
    value = turned(value, luck, key)
    if isinstance(value, tuple):
        return f"[{', '.join(flow(one, luck, '') for one in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {flow(one, luck, name)}' for name, one in value.items())}}}"
    return scalar(value, luck)


def turned(value: Any, luck: Random, key: str) -> Any:  # noqa: ANN401 -- as above
    """Put keys and items in another order, and take or give brackets, where that says nothing."""
    if isinstance(value, dict):
        return dict(luck.sample(list(value.items()), len(value)))
    if isinstance(value, str) and key in SINGLE and luck.random() < 0.5:
        return (value,)
    if isinstance(value, tuple) and key in UNORDERED:
        value = tuple(luck.sample(value, len(value)))
        alone = len(value) == 1 and key in SINGLE and luck.random() < 0.5
        return value[0] if alone else value
    return value


def block(value: Any, luck: Random, key: str, indent: str = "") -> str:  # noqa: ANN401 -- as above
    """Write a value in block style, or parts of it in flow style, with a comment here and there."""
    value = turned(value, luck, key)
    if not isinstance(value, dict | tuple) or not value or (indent and luck.random() < 0.3):
        return f" {flow(value, luck, key)}\n"
    lines = [luck.choice(["\n", "  # as agreed\n"])] if indent else []
    deeper = indent + luck.choice(["  ", "    "])
    if isinstance(value, tuple):
        return "".join([*lines, *(f"{indent}- {flow(one, luck, '')}\n" for one in value)])
    items = value.items()
    return "".join([*lines, *(f"{indent}{name}:{block(one, luck, name, deeper)}" for name, one in items)])


def rewritten(luck: Random) -> dict[str, str]:
    """Write the whole plan anew; measures may stand in the room of another programme."""
    files = {}
    for name, value in trees().items():
        listed = name in ("plan/agencies.yaml", "plan/sources.yaml")
        shuffled = tuple(luck.sample(value, len(value))) if listed else value
        moved = name.replace("example/measures", "other/measures") if luck.random() < 0.5 else name
        files[moved] = block(shuffled, luck, "")
    return files


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_plan_is_the_same_in_any_layout(seed: int) -> None:
    files = rewritten(Random(seed))  # noqa: S311 -- Hypothesis chooses the seed
    gone = {name: "missing" for name in (*trees(), *original_files()) if name not in files}
    again = plan(files, gone)
    assert not any(again.unread.values()), again.unread
    assert compare(original(), again) == ()
    assert compare(again, original()) == ()


def original_files() -> tuple[str, ...]:
    """Name the files of the plan as it is."""
    return (*example_plan(), *MORE)
