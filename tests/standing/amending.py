"""Amendments written in the body of a test."""

MEASURE = """
# plan/example/measures/XA-001.yaml
id: XA-001
number: 1.5
title:
  en: Open 60 rooms
area: safety
lead: ministry_b
start: 2026
due: 2029
units: {target: 60, unit: room}
budget:
  - {year: 2026, fund: republican, amount: 90, source: act_12}
  - {year: 2027, fund: republican, amount: 80, source: act_12}
sources: [act_12]
"""


def amendment(number: int, effective: str, *changes: str, kind: str = "amendment") -> str:
    """Write an amendment to the example with changes in flow style."""
    lines = "".join(f"  - {{{change}}}\n" for change in changes)
    return f"""
# plan/example/amendments/XA-A-{number:03d}.yaml
id: XA-A-{number:03d}
kind: {kind}
act: {{number: {number}, date: 2026-01-15, effective: {effective}, source: act_12}}
changes:
{lines}"""
