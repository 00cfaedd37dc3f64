"""Observations against each other, their indicator and their sources."""

import pytest

from tests.rules.examples import judged

INDICATOR = "id: XA-I-02\ntitle: {title}\nunit: {unit}\nlevel: context\n{more}\n"
SOURCES = {"press": "act_12", "letter": "[act_12, statistics_2025]"}
FOLDER = "plan/example/observations/XA-I-02/"


def codes(
    observations: dict[str, str], *, unit: str = "'%'", title: str = "Coverage", more: str = ""
) -> list[str]:
    """Judge observations of one indicator."""
    files: dict[str, bytes | str] = {
        "plan/example/indicators/XA-I-02.yaml": INDICATOR.format(title=title, unit=unit, more=more)
    }
    for name, text in observations.items():
        period = name.partition("_")[0]
        source = SOURCES.get(name.partition("_")[2], "statistics_2025")
        files[f"{FOLDER}{name}.yaml"] = f"period: {period}\nsource: {source}\n{text}\n"
    return [one.code for one in judged(files).findings if one.code.startswith("J6")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("value: 12.5", "value: 13\nprecision: about"),
        ("value: 12.5", "value: 12\nprecision: over"),
        ("value: 12.5", "value: 90\nchosen: true"),
        ("value: 12.5", "change: 3\nsince: 2020"),
        ("numerator: 125\ndenominator: 1000", "numerator: 1250\ndenominator: 10000"),
    ],
)
def test_observations_that_do_not_contradict(first: str, second: str) -> None:
    assert codes({"2024": first, "2024_press": second}) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("value: 12.5\nrevision: 1", "value: 14.5\nrevision: 2"),
        ("value: 12.5", "value: 14.5\nrevision: 1"),
        ("value: 12.5", "value: 13\nprecision: about"),
        ("value: 12.5", "change: 3\nsince: 2020"),
        ("stated_on: 2025-03-01\nvalue: 12.5", "stated_on: 2025-04-01\nvalue: 12.5"),
    ],
)
def test_a_source_may_speak_of_a_period_more_than_once(first: str, second: str) -> None:
    assert codes({"2024": first, "2024_again": second}) == []


@pytest.mark.parametrize("second", ["value: 12.5", "value: 90", "numerator: 1\ndenominator: 8"])
def test_a_source_is_not_set_against_itself(second: str) -> None:
    assert codes({"2024": "value: 12.5", "2024_again": second}) == ["J629"]


def test_observations_of_no_stated_period_contradict_nothing() -> None:
    assert codes({"unknown_a": "value: 12", "unknown_b": "value: 90"}) == []
    assert codes({"unknown_a": "value: 12\nchosen: true", "unknown_b": "value: 90\nchosen: true"}) == []


def test_three_observations_are_one_contradiction() -> None:
    assert codes({"2024": "value: 12", "2024_press": "value: 90", "2024_letter": "value: 50"}) == ["J611"]


@pytest.mark.parametrize("value", ["-3", "104.2"])
def test_a_change_is_no_share(value: str) -> None:
    assert codes({"2024": f"value: {value}"}) == ["J608"]
    assert codes({"2024": f"value: {value}"}, title="Change of coverage") == []
    assert codes({"2024": f"value: {value}"}, unit="room") == []


def test_one_finding_for_a_record_of_wrong_shares() -> None:
    assert codes({"2024": "value: 980\nregions: {XA-01: 970, XA-02: 990}"}) == ["J608"]


def test_regions_of_a_mean_and_a_maximum() -> None:
    mean, largest = "aggregate: {regions: mean}", "aggregate: {regions: max}"
    assert codes({"2024": "value: 9\nregions: {XA-01: 1, XA-02: 2}"}, unit="point", more=mean) == ["J616"]
    assert codes({"2024": "value: 9\nregions: {XA-01: 1, XA-02: 2}"}, unit="day", more=largest) == ["J602"]
    assert codes({"2024": "value: 2\nregions: {XA-01: 1, XA-02: 2}"}, unit="day", more=largest) == []


def test_some_of_the_regions_may_not_surpass_the_country() -> None:
    added = "aggregate: {regions: sum}"
    assert codes({"2024": "value: 9\nregions: {XA-01: 10}"}, unit="room", more=added) == ["J602"]
    assert codes({"2024": "value: 9\nregions: {XA-01: 8}"}, unit="room", more=added) == []
    assert (
        codes({"2024": "value: 9\nregions: {XA-01: {change: 3, since: 2020}}"}, unit="room", more=added) == []
    )


def test_regions_of_a_figure_about_right_are_not_added_up() -> None:
    rounded = {"2024": "value: 9\nprecision: about\nregions: {XA-01: 10, XA-02: 3}"}
    assert codes(rounded, unit="room", more="aggregate: {regions: sum}") == []


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ("[{sex: female, value: 50}, {sex: male, value: 60}]", []),
        ("[{sex: female, value: 50}, {sex: male, value: 52}]", ["J603"]),
        ("[{residence: urban, value: 50}, {residence: rural, value: 52}]", ["J603"]),
        ("[{sex: female, value: 50}]", []),
        ("[{sex: female, age: 0-4, value: 50}, {sex: male, value: 52}]", []),
        ("[{sex: female, numerator: 1, denominator: 2}, {sex: male, value: 60}]", []),
    ],
)
def test_groups_of_a_rate(groups: str, expected: list[str]) -> None:
    assert codes({"2024": f"value: 55\ngroups: {groups}"}) == expected


def test_a_value_against_its_regions_and_groups_is_one_finding() -> None:
    groups = "groups: [{sex: female, value: 50}, {sex: male, value: 60}]"
    assert codes({"2024": f"value: 95\n{groups}\nregions: {{XA-01: 50, XA-02: 60}}"}) == ["J616"]


def test_groups_of_a_count_are_added_up() -> None:
    count = "aggregate: {regions: sum}"
    groups = "groups: [{sex: female, value: 50}, {sex: male, value: 60}]"
    assert codes({"2024": f"value: 110\n{groups}"}, unit="child", more=count) == []
    assert codes({"2024": f"value: 111\n{groups}"}, unit="child", more=count) == ["J603"]


@pytest.mark.parametrize(
    ("weights", "value", "expected"),
    [
        (("", ""), "60", []),
        (("", ""), "110", []),
        (("", ""), "111", ["J614"]),
        ((", weight: 0.5", ", weight: 0.5"), "62", ["J614"]),
        ((", weight: 0.5", ", weight: 0.5"), "55", []),
        ((", weight: 33.3", ", weight: 66.6"), "55", []),
    ],
)
def test_parts(weights: tuple[str, str], value: str, expected: list[str]) -> None:
    parts = "parts: [{{id: a, title: A{}}}, {{id: b, title: B{}}}]".format(*weights)
    found = codes({"2024": f"value: {value}\nparts: {{a: 50, b: 60}}"}, unit="point", more=parts)
    assert found == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("2025", "value: 1", []),
        ("2026", "value: 1", ["J617"]),
        ("2026", "value: 1\nstated_on: 2026-02-05", []),
        ("2026", "value: 1\nstated_on: 2025-12-31", ["J617"]),
        ("2027", "value: 1", ["J606"]),
        ("2026", "value: 1\nstated_on: 2026-11-22", ["J618"]),
        ("2027", "value: 1\nstated_on: 2027-11-22", ["J618"]),
        ("2028", "value: 1\nstated_on: 2027-11-22", ["J617", "J618"]),
        ("unknown_x", "value: 1", []),
    ],
)
def test_when_it_was_known(name: str, text: str, expected: list[str]) -> None:
    assert codes({name: text}) == expected
