"""Mistakes in reports on progress."""

from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import MEASURES, PROGRAMME, PROGRESS

UNITS = r"(?m)^done: \{units: \d+\}$"
STATUS = r"(?m)^status: on_track$"

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
)
"""The mistakes of this family."""
