"""Findings as one JSON object, for programs; its schema is ``manual/schemas/findings.schema.json``."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from jospar.code import Level
from jospar.finding import Fact
from jospar.report.findings.sighting import Sighting
from jospar.report.findings.written import written_json
from jospar.rules.validate import Verdict

FORMAT = "jospar findings 1"
Written = str | int | list[str]


def findings_json(seen: Iterable[Sighting], verdict: Verdict, *, tree_id: str) -> str:
    """Write all findings, what they were found in and on which date; the same plan gives the same bytes."""
    plan = verdict.plan
    document = {
        "format": FORMAT,
        "date": verdict.date.isoformat(),
        "tree": tree_id,
        "files": verdict.files,
        "counts": {
            **{f"{level}s": verdict.count(level) for level in (Level.ERROR, Level.WARNING, Level.NOTE)},
            "programmes": len(plan.programmes),
            "measures": len(plan.measures),
            "indicators": len(plan.indicators),
            "observations": len(plan.observations),
        },
        "findings": [_entry(one) for one in seen],
    }
    return written_json(document)


def _entry(one: Sighting) -> dict[str, object]:
    return {
        "code": one.code,
        "level": str(one.level),
        "file": one.file,
        "line": one.span.line,
        "column": one.span.column,
        "end_line": one.span.end_line,
        "end_column": one.span.end_column,
        "message": one.message,
        "title": one.title,
        "facts": {name: _fact(one.facts[name]) for name in sorted(one.facts)},
        "help": f"jospar explain {one.code}",
    }


def _fact(fact: Fact) -> Written:
    """Write a fact exactly: a decimal number as its digits, a day as ISO writes it."""
    match fact:
        case Decimal():
            return str(fact)
        case date():
            return fact.isoformat()
        case tuple():
            return list(fact)
        case _:
            return fact
