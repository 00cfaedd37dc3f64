"""Phones, addresses, names and small cells: what is warned of, and what is let through."""

import pytest

from tests.rules.examples import judged
from tests.rules.text.seen import seen


@pytest.mark.parametrize(
    "text",
    [
        "+77011234567",
        "+7 701 123 45 67",
        "+7 (7172) 74-12-34",
        "8 (701) 123-45-67",
        "8-701-123-45-67",
        "8 701 123 4567",
        "8 (495) 123-45-67",
        "+7\u00a0701\u00a0123\u00a045\u00a067",
    ],
)
def test_a_phone_number_is_found(text: str) -> None:
    assert seen("J035", f"note: {text}\n") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "8 701 123 456",
        "87011234567",
        "8 (800) 080 77 77",
        "+7 800 080 77 77",
        "https://example.org/87011234567",
        "7, 8, 2026-01-05, 2026-02-05",
        "[2026, 2027, 2028] 8 7",
        "8.7011234567",
    ],
)
def test_other_digits_are_no_phone_number(text: str) -> None:
    assert seen("J035", f"note: {text}\n") == []


def test_an_office_may_have_a_line_and_an_address() -> None:
    text = "contact: +7 (7172) 74-12-34, office@ministry.example"
    assert seen("J035", text, "plan/agencies.yaml") == []
    assert seen("J036", text, "plan/agencies.yaml") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a.b@c.example, d@e-f.example.org.", ["a.b@c.example", "d@e-f.example.org"]),
        ("почта@пример.қаз", ["почта@пример.қаз"]),
        ("@all a@b a@ @", []),
    ],
)
def test_an_email_address_has_a_name_and_a_domain(text: str, found: list[str]) -> None:
    assert seen("J036", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Иванова Анна Сергеевна", ["Анна Сергеевна"]),
        ("заявление Анны Сергеевны", ["Анны Сергеевны"]),
        ("И. Петрович", ["И. Петрович"]),
        ("Ерлан\n  Серікұлының", ["Ерлан\n  Серікұлының"]),
        ("Әсем Болатқызы", ["Әсем Болатқызы"]),
        ("Ерлан Серикулы", ["Ерлан Серикулы"]),
        ("Республикасының Денсаулық сақтау", []),
        ("Основная цель Плана условна и равна", []),
        ("в школе им. Ивана Петровича", []),
        ("Иванов И. И.", []),
        ("Ұлы Жібек жолы", []),
    ],
)
def test_a_patronymic_after_a_name_is_a_person(text: str, found: list[str]) -> None:
    assert seen("J037", text) == found


@pytest.mark.parametrize(
    ("unit", "value", "small"),
    [
        ("children", 3, True),
        ("человек", 4, True),
        ("бала", 1, True),
        ("children", 0, False),
        ("children", 5, False),
        ("children", "2.5", False),
        ("children per nurse", 3, False),
        ("тыс. детей", 3, False),
        ("человек на 1000 детей", 3, False),
        ("%", 3, False),
        ("room", 3, False),
    ],
)
def test_small_cells_are_counts_of_people(unit: str, value: object, small: bool) -> None:  # noqa: FBT001
    found = judged(
        {
            "plan/example/indicators/XA-I-02.yaml": (
                f"id: XA-I-02\ntitle: Some\nunit: {unit}\nlevel: output\nsources: [act_12]\n"
            ),
            "plan/example/observations/XA-I-02/2024.yaml": (
                f"period: 2024\nsource: statistics_2025\nvalue: 90\nregions: {{XA-01: {value}}}\n"
            ),
        }
    ).findings
    assert ("J038" in [one.code for one in found]) == small


def test_the_repository_says_what_is_small() -> None:
    plan = {
        "plan/jospar.yaml": "format: 1\nlanguages: [en]\nmin_cell: 20\n",
        "plan/example/progress/akimat_01/2026-W46/XA-001.yaml": (
            "date: 2026-11-12\nregions: {XA-01: {units: 12}}\n"
        ),
        "plan/example/measures/XA-001.yaml": (
            "id: XA-001\ntitle: Teach\narea: safety\nlead: ministry_a\nco_executors: [akimat_01]\n"
            "start: 2026\ndue: 2028\nprogress_by: units\nunits: {target: 40, unit: children}\n"
        ),
    }
    (one,) = (one for one in judged(plan).findings if one.code == "J038")
    assert one.facts == {"least": 20}
