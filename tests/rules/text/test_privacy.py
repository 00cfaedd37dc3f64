"""What must not be in a plan: what is found, what is let through, and what is never repeated."""

import pytest

from jospar.rules.page import STATUS_DATE
from jospar.rules.text.personal_number import check_digit, personal
from jospar.rules.validate import validate
from tests.rules.examples import judged, lay
from tests.rules.text.seen import seen

NUMBER = "850101100121"
"""Built as a number of somebody born in 1885."""


def numbered(eleven: str) -> str:
    return f"{eleven}{check_digit([int(digit) for digit in eleven])}"


def test_the_check_digit_uses_other_weights_where_the_first_give_ten() -> None:
    first = [eleven for eleven in (f"8501011{serial:04}" for serial in range(60)) if _ten(eleven)]
    assert first
    assert all(personal(numbered(eleven)) == (numbered(eleven)[11:] != "10") for eleven in first)


def _ten(eleven: str) -> bool:
    return sum(weight * int(digit) for weight, digit in enumerate(eleven, start=1)) % 11 == 10


@pytest.mark.parametrize("eleven", ["04022950001", "00022950001", "99123160001", "85010100001"])
def test_a_date_of_birth_is_one_of_the_calendar(eleven: str) -> None:
    assert personal(numbered(eleven))


@pytest.mark.parametrize(
    "eleven", ["05022950001", "00022930001", "85130130001", "85003230001", "85010170001"]
)
def test_what_cannot_be_a_date_of_birth_is_no_number(eleven: str) -> None:
    assert not personal(numbered(eleven).ljust(12, "0")[:12])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"ИИН{NUMBER}.", [NUMBER]),
        (f"{NUMBER} и {NUMBER}", [NUMBER, NUMBER]),
        (f"# {NUMBER}", [NUMBER]),
        (f"1{NUMBER}", []),
        (f"{NUMBER}0", []),
        (f"a{NUMBER}f", []),
        ("264000000000", []),
    ],
)
def test_a_personal_number_stands_alone(text: str, found: list[str]) -> None:
    assert seen("J031", text) == found


def test_a_personal_number_in_a_file_name_is_found() -> None:
    name = f"plan/example/{NUMBER}.txt"
    assert [one.code for one in judged({name: ""}).findings] == ["J022", "J031"]


def test_a_personal_number_is_not_repeated() -> None:
    text = f"id: XA-003\ntitle: Adopt\nnote: {NUMBER}\n"
    (one,) = judged({"plan/example/measures/XA-003.yaml": text}).findings
    assert one.code == "J031"
    assert not one.facts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Для  Служебного\n  пользования", ["Для  Служебного\n  пользования"]),
        ("приказ № 5-дсп", ["дсп"]),
        ("(ДСП)", ["ДСП"]),
        ("мебель из ДСП, плиты ДСП и ДСП-плита", []),
        ("ЛДСП", []),
        ("СОВЕРШЕННО СЕКРЕТНО", ["СОВЕРШЕННО СЕКРЕТНО"]),
        ("не рассекречено, секретность, секретариат, секретный", []),
        ("өте құпия", ["өте құпия"]),
        ("note: құпия  # х", ["құпия"]),
        ("- Құпия", ["Құпия"]),
        ("ҚҰПИЯ", ["ҚҰПИЯ"]),
        ("құпия құжат", ["құпия"]),
        ("анонимді және құпия кеңес, құпиялылық", []),
        ("қызмет бабында пайдалану үшін", ["қызмет бабында пайдалану үшін"]),
        ("қызмет бабында пайдаланылады", []),
    ],
)
def test_a_mark_is_a_whole_word(text: str, found: list[str]) -> None:
    assert seen("J032", text) == found


@pytest.mark.parametrize(
    "name", ["план_дсп", "Для служебного пользования", "құпия", "для_служебного_пользования"]
)
def test_a_mark_in_a_file_name_is_found(name: str) -> None:
    assert seen("J032", "", f"plan/{name}.yaml") == [f"plan/{name}.yaml"]
    assert "J032" in [one.code for one in judged({f"plan/{name}.yaml": ""}).findings]


@pytest.mark.parametrize(
    "name", ["plan/a.PDF", "plan/example/measures/scan.jpeg", "plan/example/archive.zip"]
)
def test_a_copied_document_gives_one_finding(name: str) -> None:
    assert [(one.code, one.file) for one in judged({name: b"%PDF"}).findings] == [("J033", name)]


def test_a_huge_copied_document_is_one_all_the_same() -> None:
    tree = lay({}, {"plan/example/scan.pdf": "too_large"})
    assert [one.code for one in validate(tree, STATUS_DATE).findings] == ["J033"]


COUNTED = "id: XA-I-02\ntitle: Children treated\nunit: child\nlevel: output\nsources: [statistics_2025]\n"


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ("value: 3", ["J038"]),
        ("value: 0", []),
        ("value: 5", []),
        ("numerator: 3\ndenominator: 40", ["J038"]),
        ("change: 3\nsince: 2023", []),
    ],
)
def test_a_countrys_figure_may_be_small_too(figure: str, found: list[str]) -> None:
    files: dict[str, bytes | str] = {
        "plan/example/indicators/XA-I-02.yaml": COUNTED,
        "plan/example/observations/XA-I-02/2024.yaml": f"period: 2024\nsource: statistics_2025\n{figure}\n",
    }
    assert [one.code for one in judged(files).findings] == found
