"""What a path names is held against the records, one folder at a time."""

from tests.rules.examples import judged

REPORT = "date: 2026-11-12\nnote: a note\n"
OBSERVATION = "period: %s\nsource: statistics_2025\nvalue: 7\n"


def found(changes: dict[str, bytes | str]) -> list[tuple[str, str]]:
    return [(one.code, one.file) for one in judged(changes).findings if one.code.startswith("J2")]


def test_a_folder_of_reports_is_one_finding() -> None:
    folder = "plan/example/progress/nobody"
    assert found({f"{folder}/2026-W46/XA-00{number}.yaml": REPORT for number in (1, 2, 3)}) == [
        ("J218", f"{folder}/2026-W46/XA-001.yaml")
    ]


def test_a_folder_of_observations_is_one_finding() -> None:
    folder = "plan/example/observations/XA-I-99"
    assert found({f"{folder}/{year}.yaml": OBSERVATION % year for year in (2023, 2024)}) == [
        ("J205", f"{folder}/2023.yaml")
    ]


def test_a_folder_without_a_programme_is_one_finding() -> None:
    measure = "title: A measure\narea: safety\nlead: ministry_a\n"
    changes: dict[str, bytes | str] = {
        f"plan/exmaple/measures/XA-09{number}.yaml": f"id: XA-09{number}\n{measure}" for number in (1, 2)
    }
    assert found(changes) == [("J223", "plan/exmaple/measures/XA-091.yaml")]


def test_a_programme_that_cannot_be_read_is_there() -> None:
    assert found({"plan/example/programme.yaml": "id: example\n"}) == []


def test_the_folder_of_an_agency_that_cannot_be_read_is_its_own() -> None:
    changes: dict[str, bytes | str] = {
        "plan/agencies.yaml": "- id: [\n",
        "plan/example/progress/nobody/2026-W46/XA-001.yaml": REPORT,
    }
    assert found(changes) == []


def test_ranges_that_are_none_are_left_alone() -> None:
    programme = (
        "id: example\nprefix: XA\ntitle: a\ninstrument: concept\nperiod: 2026-2030\n"
        "money: {currency: XAD, unit: million}\nareas:\n"
        "  - {id: safety, title: a, ids: [XA-001, XB-009]}\n  - {id: health, title: b, ids: [XA-3]}\n"
    )
    assert found({"plan/example/programme.yaml": programme}) == []


def test_an_id_without_a_number_is_out_of_any_range() -> None:
    programme = (
        "id: example\nprefix: XA\ntitle: a\ninstrument: concept\nperiod: 2026-2030\n"
        "money: {currency: XAD, unit: million}\nareas:\n"
        "  - {id: safety, title: a, ids: [XA-001, XA-009]}\n  - {id: health, title: b}\n"
    )
    name = "plan/example/measures/XA-x.yaml"
    changes: dict[str, bytes | str] = {
        "plan/example/programme.yaml": programme,
        name: "id: XA-x\ntitle: A measure\narea: safety\nlead: ministry_a\n",
    }
    assert found(changes) == [("J216", name)]
