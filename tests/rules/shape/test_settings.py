"""Settings of the repository, and lists of what is unpublished."""

import zoneinfo

import pytest

from tests.rules.examples import judged

HEAD = "format: 1\nlanguages: [en, ru, kk]\n"
MEASURE = "plan/example/measures/XA-003.yaml"


def codes(files: dict[str, bytes | str]) -> list[str]:
    return [str(one.code) for one in judged(files).findings]


@pytest.mark.parametrize(
    ("setting", "found"),
    [
        ("min_cell: 0", []),
        ("min_cell: -1", ["J132"]),
        ("policy: {due_soon_days: 0}", []),
        ("policy: {verdict_days: -1}", ["J132"]),
        ("policy: {due_soon_days: -1}", ["J132"]),
        ("policy: {due_within: [14, 0]}", ["J132"]),
        ("policy: {silent_days: 0}", ["J132"]),
        ("policy: {stated_at_most: 90}", ["J132"]),
        ("policy: {on_path: 0.5}", ["J132"]),
        ("policy: {on_path: 0.8, behind: 0.5}", []),
        ("policy: {due_soon_days: 99999999999}", ["J132"]),
        ("policy: {rounding: 1}", []),
        ("policy: {rounding: 1.01}", ["J132"]),
        ("policy: {rounding: -0.01}", ["J132"]),
        ("timezone: UTC", []),
        ("timezone: Asia/Almaty", []),
        ("timezone: Asia", ["J132"]),
        ("timezone: ../../etc/passwd", ["J132"]),
        ("timezone: UTC+5", ["J132"]),
        ("timezone: Almaty\nmin_cell: -1", ["J132", "J132"]),
    ],
)
def test_settings(setting: str, found: list[str]) -> None:
    assert codes({"plan/jospar.yaml": f"{HEAD}{setting}\n"}) == found


def test_a_zone_is_suggested() -> None:
    (one,) = judged({"plan/jospar.yaml": f"{HEAD}timezone: Asia/Almata\n"}).findings
    assert one.facts["near"] == "Asia/Almaty"


def test_a_machine_without_zones_holds_nothing_against_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zoneinfo, "available_timezones", set)
    assert codes({"plan/jospar.yaml": f"{HEAD}timezone: Asia/Nowhere\n"}) == []


PROGRAMME = """
id: example
prefix: XA
title: Safe childhood
instrument: concept
period: 2026-2030
money: {currency: XAD, unit: million}
areas: [{id: safety, title: Safety}, {id: health, title: Health}]
reporting: {channel: none}
unpublished: [%s]
"""


@pytest.mark.parametrize(
    ("of_all", "own", "keys"),
    [
        ("", "due", []),
        ("", "due, lead", ["lead"]),
        ("", "number, area, lead, completion, budget", ["number", "area", "lead", "completion", "budget"]),
        ("completion", "", ["completion"]),
        ("completion", "completion", ["completion"]),
        ("due", "due", []),
    ],
)
def test_what_is_unpublished_is_not_given(of_all: str, own: str, keys: list[str]) -> None:
    measure = (
        "id: XA-003\nnumber: 2.1\ntitle: Adopt the standard\narea: health\nlead: ministry_a\n"
        f"completion: order\nbudget: [{{year: 2026, fund: local, amount: 1}}]\nunpublished: [{own}]\n"
    )
    others: dict[str, bytes | str] = {
        f"plan/example/measures/XA-00{n}.yaml": f"id: XA-00{n}\ntitle: Another\n" for n in (1, 2)
    }
    files = {"plan/example/programme.yaml": PROGRAMME % of_all, MEASURE: measure, **others}
    found = [one for one in judged(files).findings if one.code == "J131"]
    assert sorted(str(one.facts["key"]) for one in found) == sorted(keys)
