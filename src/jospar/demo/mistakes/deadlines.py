"""Mistakes in deadlines and other dates."""

from jospar.demo.mistakes.mistake import Mistake as Row
from jospar.demo.mistakes.rooms import AGENCIES, DECISIONS, END, MEASURES, OVERRIDES, PROGRAMME, PROGRESS

STEADY = r"(?m)^due: (20\d\d(?:-Q\d|-\d\d)?)$"

ROWS = (
    Row("due-after-the-programme", "J401", MEASURES, STEADY, "due: ¦2031"),
    Row("due-before-start", "J402", MEASURES, STEADY, "due: ¦2026-01-02"),
    Row(
        "milestone-after-measure",
        "J403",
        MEASURES,
        r"(?m)^    due: (.*)\n    critical: true$",
        r"    due: ¦2030-12-01\n    critical: true",
    ),
    Row("negative-weight", "J404", MEASURES, r"(?m)^    weight: 2", "    weight: ¦-2"),
    Row(
        "finished-before-started",
        "J405",
        PROGRESS,
        r"(?m)^finished: .*\n((?:.*\n)*)    dated: .*\n",
        r"started: 2026-02\n¦finished: 2026-01-06\n\1",
    ),
    Row("finished-in-future", "J406", PROGRESS, r"(?m)^finished: .*$", "finished: ¦2030-12-30"),
    Row("evidence-of-tomorrow", "J406", PROGRESS, r"(?m)^    dated: .*$", "    dated: ¦2030-12-30"),
    Row("started-too-early", "J408", MEASURES, r"(?m)^start: .*$", "start: ¦2025-06-01", "warning"),
    Row(
        "impossible-occasion",
        "J409",
        MEASURES,
        r"(?m)^due: \{every: quarter, .*$",
        "due: {every: quarter, by: {day: ¦31, of: same}}",
    ),
    Row("decided-before-asked", "J410", DECISIONS, r"(?m)^  on: .*$", "  on: ¦2026-01-06"),
    Row("expired-override", "J411", OVERRIDES, r"(?m)^until: .*$", "until: ¦2026-01-20", "warning"),
    Row(
        "act-after-the-end", "J412", PROGRAMME, r"effective: 2025-12-29", "effective: ¦2031-02-01", "warning"
    ),
    Row(
        "critical-without-date",
        "J413",
        MEASURES,
        r"(?m)^    due: .*\n    critical: true$",
        "    ¦critical: true",
        "note",
    ),
    Row(
        "milestone-before-start",
        "J414",
        MEASURES,
        r"(?m)^(  - id: \w+\n    title:\n(?:      .*\n)+    due: ).*$",
        r"\1¦2026-01-02",
    ),
    Row(
        "expired-exception",
        "J415",
        MEASURES,
        END,
        r"exceptions:\n  - {code: J402, because: agreed, until: ¦2026-01-31}\n",
        "warning",
    ),
    Row(
        "idle-exception",
        "J416",
        MEASURES,
        END,
        r"exceptions:\n  - {code: ¦J402, because: agreed, until: 2030-12-31}\n",
        "warning",
    ),
    Row(
        "evidence-after-closing",
        "J417",
        PROGRESS,
        r"(?m)\Adate: (.*)\n((?:.*\n)*finished: )(?!\1)(.*)\n((?:.*\n)*    dated: ).*$",
        r"date: \1\n\2\3\n\4¦\1",
        "warning",
        last=True,
    ),
    Row(
        "evidence-before-start",
        "J418",
        PROGRESS,
        r"(?m)^    dated: .*$",
        "    dated: ¦2025-03-01",
        "warning",
        last=True,
    ),
    Row(
        "finished-before-start",
        "J419",
        PROGRESS,
        r"(?m)^finished: .*\n((?:.*\n)*)    dated: .*\n",
        r"finished: ¦2025-12-30\n\1",
        "warning",
        last=True,
    ),
    Row(
        "ends-before-it-begins",
        "J420",
        AGENCIES,
        r"(?m)^(- id: organisation\n)",
        r"\1  since: 2024-05\n  until: ¦2021\n",
    ),
)
"""The mistakes of this family."""
