"""Mistakes in reports on progress."""

import re

from jospar.demo.mistakes.mistake import HERE
from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import ACCEPTANCES, ALL, LEADS, MEASURES, PARTS, PROGRAMME, PROGRESS

UNITS = r"(?m)^done: \{units: \d+\}$"
STATUS = r"(?m)^status: on_track$"


def _next_year(found: re.Match[str]) -> str:
    """Be done with a quarter of the next year."""
    return f"status: done\n{found['told']}occurrence: {HERE}{int(found['year']) + 1}-Q1"


ROWS = (
    Row("units-over-target", "J701", PROGRESS, UNITS, "done: {units: ¦99999}", "warning", last=True),
    Row("units-below-nothing", "J702", PROGRESS, UNITS, "done: {units: ¦-3}"),
    Row("per-cent-beyond-all", "J702", PROGRESS, r"(?m)^done: \{percent: [\d.]+\}$", "done: {percent: ¦120}"),
    Row(
        "figure-that-does-not-count",
        "J703",
        PROGRESS,
        r"(?m)^done: \{milestones: .*$",
        "done: {¦units: 3}",
        "warning",
        last=True,
    ),
    Row(
        "report-of-tomorrow",
        "J704",
        PROGRESS,
        r"(?m)\Adate: .*$",
        "date: ¦2031-03-07",
        "note",
        to=r"\1progress/\2/2031-W10/\4.yaml",
        last=True,
    ),
    Row(
        "done-with-open-parts",
        "J705",
        PROGRESS,
        r"(?m)^status: on_track\n(done: \{milestones)",
        r"status: ¦done\n\1",
        "warning",
        last=True,
    ),
    Row("fallen-units", "J706", PROGRESS.replace(r"(\d{4}-W\d\d)", "(2026-W13)"), UNITS, "done: {units: ¦0}"),
    Row(
        "occurrence-of-what-comes-once",
        "J707",
        PROGRESS,
        r"(?m)^(status: on_track\n)(started: .*\n)",
        r"\1\2occurrence: ¦2026-H1\n",
    ),
    Row("no-such-occurrence", "J707", PROGRESS, r"(?m)^occurrence: 2026-Q1$", "occurrence: ¦2026-07"),
    Row(
        "trouble-without-reason",
        "J708",
        PROGRESS,
        r"(?m)^(status: .*\n(?:.*\n)*?)reason: .*\n",
        r"¦\1",
        "note",
        last=True,
    ),
    Row("no-channel", "J709", PROGRAMME, r"channel: here", "channel: ¦none", "warning"),
    Row(
        "suspended-by-itself",
        "J710",
        PROGRESS,
        STATUS,
        r"status: ¦suspended\nreason: other",
        "warning",
        last=True,
    ),
    Row("forecast-in-the-past", "J711", PROGRESS, r"(?m)^forecast: .*$", "forecast: ¦2026-01", "warning"),
    Row(
        "nearly-all-by-its-own-word",
        "J714",
        PROGRESS,
        r"(?m)^done: \{percent: [\d.]+\}$",
        "done: {percent: ¦95}",
        "note",
        last=True,
    ),
    Row(
        "missing-occurrence",
        "J715",
        PROGRESS,
        r"(?m)^(status: .*\n(?:.*\n)*?)occurrence: .*\n",
        r"¦\1",
        "note",
    ),
    Row("no-target", "J716", MEASURES, r"(?m)^  target: \d+$", "  target: ¦0"),
    Row(
        "region-of-none",
        "J712",
        LEADS,
        r"(?m)^(done: \{units: .*\n)",
        r"\1regions: {¦XA-11: {units: 1}}\n",
        last=True,
        beside=(r"\1measures/\4.yaml", r"regions: \[(?!.*XA-11)"),
    ),
    Row(
        "finished-and-under-way",
        "J717",
        PROGRESS,
        r"(?m)\A(date: (\S+)\nstatus: on_track\n)(?!started)",
        r"\1finished: ¦\2\n",
        "warning",
        last=True,
    ),
    Row(
        "begun-and-not-started",
        "J718",
        PROGRESS,
        r"(?m)^status: on_track(\ndone: \{units: [1-9])",
        r"status: ¦not_started\1",
        "warning",
        last=True,
    ),
    Row(
        "milestone-undone",
        "J719",
        PROGRESS,
        r"(?m)^done: \{milestones: \{(\w+): met",
        r"done: {milestones: {\1: ¦partly_met",
        last=True,
    ),
    Row(
        "returned-unanswered",
        "J721",
        ACCEPTANCES,
        r"(?m)^verdict: accepted$",
        "verdict: ¦returned\nbecause: unclear",
        "note",
    ),
    Row(
        "parts-over-the-whole",
        "J723",
        PARTS,
        r"regions: \{(XA-\d\d): \{units: \d+",
        r"regions: {\1: {units: 99999",
        "warning",
        last=True,
        found=(r"\1progress/ministry_./.*/\4.yaml", "^done: "),
    ),
    Row(
        "done-taken-back",
        "J725",
        PROGRESS.replace(r"(\d{4}-W\d\d)", "(2026-W02)"),
        STATUS,
        "status: done",
        "warning",
        beside=(r"\1measures/\4.yaml", r"(?m)^due: 202[7-9]"),
        found=(r"\1progress/\2/2026-W03/\4.yaml", "^status: on_track"),
    ),
    Row(
        "occurrence-ahead",
        "J726",
        PROGRESS,
        r"(?m)^status: on_track\n(?P<told>(?:.*\n)*?)occurrence: (?P<year>20\d\d)-Q\d$",
        _next_year,
        "warning",
        last=True,
    ),
    Row(
        "report-before-the-programme",
        "J728",
        PROGRESS,
        ALL,
        "date: ¦2025-11-13\nstatus: on_track\n",
        "warning",
        to=r"\1progress/\2/2025-W46/\4.yaml",
    ),
    Row(
        "verdict-on-a-draft",
        "J729",
        PROGRESS,
        r"(?m)\A(date: .*\nstatus: done\n(?:.*\n)*)\Z",
        r"\1state: draft\n",
        "warning",
        last=True,
        found=(r"\1acceptances/.*/\4.yaml", r"^report: \2/\3"),
    ),
    Row(
        "draft-of-a-week-that-is-over",
        "J731",
        PROGRESS,
        ALL,
        "date: 2026-01-07\nstate: ¦draft\n",
        "note",
        to=r"\1progress/\2/2026-W02/\4.yaml",
    ),
)
"""The mistakes of this family."""
