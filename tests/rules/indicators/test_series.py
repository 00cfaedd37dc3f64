"""Observations of one indicator beside each other, and beside its baseline."""

import pytest

from tests.rules.examples import judged

Files = dict[str, bytes | str]
INDICATOR = "id: XA-I-02\ntitle: Rooms\nunit: room\nlevel: context\n"
SAID = "source: statistics_2025\n"


def files(more: str, *observations: str) -> Files:
    """Write an indicator and what was measured for it: each text begins with its period."""
    written: Files = {"plan/example/indicators/XA-I-02.yaml": INDICATOR + more}
    for number, text in enumerate(observations):
        period = text.partition("\n")[0]
        path = f"plan/example/observations/XA-I-02/{period}_{number}.yaml"
        written[path] = f"period: {text}\n{SAID}"
    return written


def codes(more: str, *observations: str) -> list[str]:
    asked = ("J619", "J620", "J621", "J623", "J624", "J625")
    return [one.code for one in judged(files(more, *observations)).findings if one.code in asked]


@pytest.mark.parametrize(
    ("observations", "expected"),
    [
        (("2023\nvalue: 30", "2024\nvalue: 30"), []),
        (("2023\nvalue: 30", "2024\nvalue: 29"), ["J619"]),
        (("2022\nvalue: 30", "2023\nvalue: 20", "2024\nvalue: 25"), ["J619"]),
        (("2023\nvalue: 30", "2024\nvalue: 29\nprecision: about"), []),
        (("2023\nvalue: 30", "2024\nvalue: 20\nquality: break", "2025-Q1\nvalue: 5"), []),
        (("2023\nvalue: 1.26", "2024\nvalue: 1.3"), []),
        (("2023\nvalue: 1.34", "2024\nvalue: 1.3"), []),
        (("2024-Q1\nvalue: 9", "2024-Q2\nvalue: 8"), ["J619"]),
        (("2023-Q4\nvalue: 40", "2024-Q1\nvalue: 8"), []),
        (("2023\nvalue: 30", "2023\nvalue: 20\nchosen: true", "2024\nvalue: 25"), []),
        (("2023\nvalue: 30", "2023\nvalue: 20\nrevision: 1", "2024\nvalue: 25"), []),
        (("2023\nnumerator: 3\ndenominator: 4", "2024\nnumerator: 2\ndenominator: 4"), ["J619"]),
        (("unknown\nvalue: 30", "2024\nvalue: 20"), []),
        (("2023\nvalue: 30", "2024\nchange: -5\nsince: 2023"), []),
    ],
)
def test_figures_that_only_grow(observations: tuple[str, ...], expected: list[str]) -> None:
    assert codes("cumulative: true\n", *observations) == expected
    assert codes("", *observations) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("cumulative: true\ndirection: decrease\naggregate: {periods: sum}\n", ["J620", "J620"]),
        ("cumulative: true\ndirection: increase\naggregate: {periods: max}\n", []),
        ("direction: decrease\naggregate: {periods: sum}\n", []),
    ],
)
def test_definitions(more: str, expected: list[str]) -> None:
    assert codes(more) == expected


@pytest.mark.parametrize(
    ("base", "observations", "expected"),
    [
        ("6.8", ("2024\nvalue: 6.84",), []),
        ("6.8", ("2024\nvalue: 6.9",), ["J623"]),
        ("6.8", ("2024\nvalue: 6.9", "2024\nvalue: 6.8"), []),
        ("6.8", ("2024\nvalue: 7\nprecision: about",), []),
        ("6.8", ("2024\nvalue: 6\nprecision: over",), []),
        ("6.8", ("2023\nvalue: 5",), []),
        ("6.8", ("2024\nchange: 1\nsince: 2023",), []),
    ],
)
def test_the_baseline_was_measured(base: str, observations: tuple[str, ...], expected: list[str]) -> None:
    more = f"baseline: {{period: 2024, value: {base}, source: act_12}}\n"
    assert codes(more, *observations) == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ("[{sex: male, value: 1}, {sex: female, value: 1}]", []),
        ("[{sex: male, value: 1}, {sex: male, age: 0-4, value: 1}]", []),
        ("[{category: a, value: 1}, {category: b, value: 1}, {category: a, value: 2}]", ["J624"]),
        ("[{age: 0-4, value: 1}, {age: 0-4, value: 1}, {age: 0-4, value: 1}]", ["J624", "J624"]),
    ],
)
def test_groups(groups: str, expected: list[str]) -> None:
    assert codes("", f"2024\nvalue: 1\ngroups: {groups}") == expected


@pytest.mark.parametrize(
    ("period", "since", "expected"),
    [
        ("2024", "2023", []),
        ("2024", "2024-01", []),
        ("2024", "2024", ["J625"]),
        ("2024", "2025-01", ["J625"]),
        ("unknown", "2025", []),
    ],
)
def test_changes(period: str, since: str, expected: list[str]) -> None:
    assert codes("", f"{period}\nchange: -1\nsince: {since}") == expected


THREE = """
- {id: ministry_a, name: Ministry A, kind: ministry}
- {id: ministry_b, name: Ministry B, kind: ministry}
- {id: akimat_01, name: Akimat of Region 1, kind: akimat, region: XA-01}
- {id: akimat_02, name: Akimat of Region 2, kind: akimat, region: XA-02, since: 2022-06}
- {id: akimat_03, name: Akimat of Region 3, kind: akimat, region: XA-03}
"""


@pytest.mark.parametrize(
    ("more", "observation", "expected"),
    [
        ("aggregate: {regions: sum}\n", "2024\nvalue: 9\nregions: {XA-01: 1, XA-02: 2}", ["J621"]),
        ("aggregate: {regions: sum}\n", "2024\nvalue: 9\nregions: {XA-01: 1}", []),
        ("aggregate: {regions: sum}\n", "2020\nvalue: 9\nregions: {XA-01: 1, XA-03: 8}", []),
        ("aggregate: {regions: sum}\n", "2024\nvalue: 9\nnote: x\nregions: {XA-01: 1, XA-02: 2}", []),
        ("", "2024\nvalue: 9\nregions: {XA-01: 1, XA-02: 2}", []),
    ],
)
def test_holes_in_a_table(more: str, observation: str, expected: list[str]) -> None:
    written = {**files(more, observation), "plan/agencies.yaml": THREE}
    assert [one.code for one in judged(written).findings if one.code == "J621"] == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("tolerance: 0\nlag: 0\n", []),
        ("tolerance: -0.1\nlag: -1\n", ["J626", "J626"]),
    ],
)
def test_less_than_none(more: str, expected: list[str]) -> None:
    found = judged(files(more)).findings
    assert [one.code for one in found if one.code == "J626"] == expected


TARGETED = "id: XA-I-02\ntitle: Rooms\nunit: room\nlevel: output\nsources: act_12\n"


@pytest.mark.parametrize(
    ("direction", "target", "expected"),
    [
        ("range", "low: 1, high: 2", []),
        ("range", "value: 2", ["J627"]),
        ("range", "per: [1, 5000]", ["J627"]),
        ("range", "low: 1", []),
        ("range", "value: 2, low: 1, high: 2", []),
        ("maintain", "low: 1, high: 2", ["J627"]),
        ("maintain", "low: 1", []),
        ("increase", "per: [1, 5000]", []),
    ],
)
def test_forms_of_targets(direction: str, target: str, expected: list[str]) -> None:
    text = f"{TARGETED}direction: {direction}\ntargets: [{{period: 2030, {target}}}]\n"
    found = judged({"plan/example/indicators/XA-I-02.yaml": text}).findings
    assert [one.code for one in found if one.code == "J627"] == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("baseline: {period: 2024, value: 1}\n", [1]),
        ("baseline: {period: 2024, value: 1, source: act_12}\n", []),
        ("baseline: {period: 2024, value: 1}\nsources: act_12\n", []),
        (
            "baseline: {period: 2024, value: 1}\ndirection: increase\ntargets: [{period: 2030, value: 2}]\n",
            [2],
        ),
    ],
)
def test_sources_of_figures(more: str, expected: list[int]) -> None:
    found = judged(files(more)).findings
    assert [one.facts["n"] for one in found if one.code == "J628"] == expected
