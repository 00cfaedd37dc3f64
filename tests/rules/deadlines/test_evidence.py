"""Documents beside the days between which a measure was done."""

import pytest

from tests.rules.examples import judged

ASKED = ("J405", "J406", "J417", "J418", "J419")


def codes(text: str, *, before: str = "", measure: str = "") -> list[str]:
    """Validate a report of 13 November, one of the week before, and the measure."""
    files: dict[str, bytes | str] = {
        "plan/example/progress/ministry_a/2026-W46/XA-003.yaml": f"date: 2026-11-13\n{text}\n"
    }
    if before:
        files["plan/example/progress/ministry_a/2026-W45/XA-003.yaml"] = f"date: 2026-11-06\n{before}\n"
    if measure:
        head = "id: XA-003\ntitle: Adopt\narea: health\nlead: ministry_a\n"
        files["plan/example/measures/XA-003.yaml"] = f"{head}{measure}\n"
    return [one.code for one in judged(files).findings if one.code in ASKED]


def proof(*days: str) -> str:
    """Write evidence of these days; "" for one without a date."""
    rows = (
        f"{{id: e{row}, kind: act, number: {row}{day and f', dated: {day}'}}}" for row, day in enumerate(days)
    )
    return f"evidence: [{', '.join(rows)}]"


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [
        (f"status: done\nfinished: 2026-11-10\n{proof('2026-11-10')}", "", []),
        (f"status: done\nfinished: 2026-11-10\n{proof('2026-11-11')}", "", ["J417"]),
        (f"status: done\nfinished: 2026-11-10\n{proof('2026-11-11', '2026-11-12')}", "", ["J417"]),
        (f"status: done\nfinished: 2026-11\n{proof('2026-11-12')}", "", []),
        (f"status: done\n{proof('2026-11-12')}", "", []),
        (f"status: done\n{proof('2026-11-12')}", "status: done", ["J417"]),
        (f"status: done\n{proof('2026-11-12')}", "status: on_track", []),
        (f"status: done\nfinished: 2026-11-10\n{proof('2026-12-11')}", "", ["J406"]),
        (f"status: on_track\nfinished: 2026-11-10\n{proof('2026-11-11')}", "", []),
        (f"status: done\nfinished: 2026-11-10\n{proof('')}", "", []),
    ],
)
def test_after_the_closing(text: str, before: str, expected: list[str]) -> None:
    assert codes(text, before=before) == expected


@pytest.mark.parametrize(
    ("evidence", "measure", "expected"),
    [
        (proof("2025-11-10"), "", ["J418"]),
        (proof("2025-11-10", "2026-11-10"), "", []),
        (proof("2025-11-10", ""), "", []),
        (proof("2025-12-31"), "start: 2026-03", ["J418"]),
        (proof("2026-02-01"), "start: 2026-03", ["J418"]),
        (proof("2026-03-01"), "start: 2026-03", []),
    ],
)
def test_before_the_start(evidence: str, measure: str, expected: list[str]) -> None:
    assert codes(f"status: done\n{evidence}", measure=measure) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("status: done\nfinished: 2025-12", ["J419"]),
        ("status: done\nfinished: 2026", []),
        ("status: done\nstarted: 2026-02\nfinished: 2025-12", ["J405"]),
        ("status: done\nstarted: 2025-11\nfinished: 2025-12", ["J419"]),
    ],
)
def test_finished_before_it_was_to_begin(text: str, expected: list[str]) -> None:
    assert codes(text) == expected
