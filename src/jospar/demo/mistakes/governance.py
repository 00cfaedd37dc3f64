"""Mistakes in amendments, risks, decisions and overrides."""

import re

from jospar.demo.mistakes.mistake import HERE
from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import (
    ALL,
    AMENDMENTS,
    DECISIONS,
    END,
    OVERRIDES,
    PROGRAMME,
    REPOSITORY,
    RISKS,
)

DUE = (
    r"(?s)\Aid: \S+\n(kind: amendment\nact: .*?changes:\n  - )"
    r"\{(record: XA-\d+, field: due, before: )(\S+), after: (\S+)\}.*"
)
"""An amendment of a deadline: its act and the line, the record with the value before, the one after."""

CHANGES = "policy:\n  changes:\n    - "
"""The settings have no policy of their own."""


def _neighbour(found: re.Match[str]) -> str:
    """Exclude the next measure instead."""
    return f"record: XA-{int(found[1]) + 1:03}, {HERE}action: exclude"


ROWS = (
    Row(
        "amended-twice-in-a-day",
        "J802",
        AMENDMENTS,
        DUE,
        r"id: XA-A-099\n\1¦{\2\3, after: \4}\n",
        "warning",
        to=r"\1amendments/XA-A-099.yaml",
    ),
    Row(
        "broken-chain",
        "J803",
        AMENDMENTS,
        DUE,
        "id: XA-A-099\nkind: amendment\nact: {number: 99, date: 2030-03-20, source: act_1}\n"
        r"changes:\n  - {\2¦2026-11, after: \4}\n",
        to=r"\1amendments/XA-A-099.yaml",
    ),
    Row(
        "in-force-before-adopted",
        "J804",
        PROGRAMME,
        r"effective: 2025-12-29",
        "effective: ¦2025-02-01",
        "warning",
    ),
    Row(
        "amended-before-adopted",
        "J805",
        AMENDMENTS,
        r"date: 2026-\S+, effective: 2026-[^,]+",
        "date: ¦2025-06-13, effective: 2025-06-13",
        "warning",
        last=True,
    ),
    Row(
        "published-before",
        "J806",
        AMENDMENTS,
        r"(?m)^(kind: publication\n(?:.*\n)*?.*field: due, )",
        r"\1before: ¦2027, ",
    ),
    Row(
        "correction-of-what",
        "J807",
        AMENDMENTS,
        r"(?s)kind: correction\n(changes:\n.*?\n)reason: .*",
        r"kind: ¦correction\n\1",
        "warning",
    ),
    Row(
        "more-than-one-language",
        "J808",
        AMENDMENTS,
        r"(?m)^(kind: amendment\nact: .*\n)(changes:\n  - )(.*field: due)",
        r"\1language: kk\n\2¦\3",
    ),
    Row("excluded-on-paper", "J809", AMENDMENTS, r"record: XA-(\d+), action: exclude", _neighbour),
    Row("risk-past-due", "J811", RISKS, r"(?m)^state: open$", "state: open\ndue: ¦2026-01-31", "note"),
    Row("decision-past-due", "J812", DECISIONS, r"(?s)(due: \S+\n.*)decided:.*", r"¦\1", "note"),
    Row(
        "two-overrides",
        "J814",
        OVERRIDES,
        r"(?s)\Aid: XA-O-01\n(measure: )",
        r"id: XA-O-02\n\1¦",
        "warning",
        to=r"\1overrides/XA-O-02.yaml",
    ),
    Row(
        "amended-to-the-same",
        "J815",
        AMENDMENTS,
        r"field: due, before: \S+, after: (\d{4}-\d\d-\d\d)",
        r"field: due, before: \1, ¦after: \1",
        "warning",
    ),
    Row(
        "amended-from-no-day",
        "J816",
        AMENDMENTS,
        r"field: due, before: \d{4}-\d\d-\d\d",
        r"field: due, before: ¦someday",
    ),
    Row("rule-of-no-kind", "J817", REPOSITORY, END, CHANGES + "{kinds: ¦due_latter, then: forbid}\n"),
    Row("rule-never-met", "J818", REPOSITORY, END, CHANGES + "{kinds: C3, days: ¦90, then: forbid}\n"),
    Row("rule-of-no-area", "J819", REPOSITORY, END, CHANGES + "{kinds: C2, areas: ¦nowhere, then: forbid}\n"),
    Row(
        "rule-never-reached",
        "J820",
        REPOSITORY,
        END,
        CHANGES + "{kinds: C2, then: allow}\n    - ¦{kinds: due_later, then: forbid}\n",
        "warning",
    ),
    Row(
        "approval-of-a-record",
        "J821",
        OVERRIDES,
        ALL,
        "id: XA-AP-1\nby: ministry_a\non: 2026-01-12\nbecause: agreed\nchanges:\n  - ¦{record: XA-001}\n",
        to=r"\1approvals/XA-AP-1.yaml",
    ),
)
"""The mistakes of this family."""
