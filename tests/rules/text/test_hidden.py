"""What is written so that it is not seen at once: with escapes, spaces, other digits or other letters."""

import pytest

from tests.rules.examples import judged
from tests.rules.text.seen import seen

NUMBER = "850101100121"
"""Built as a number of somebody born in 1885."""
WRONG = "850101100129"
WIDE = "".join(chr(0xFF10 + int(digit)) for digit in NUMBER)


@pytest.mark.parametrize(
    "number",
    [
        "850101 100121",
        "850101-100121",
        "850101\u00a0100121",
        "850101\u2013100121",
        "8501 0110 0121",
        "85 01 01 100121",
        "85010\u200b1100121",
        "8\u00ad50101100121",
        "850101\n    100121",
        WIDE,
    ],
)
def test_nothing_between_the_digits_hides_a_number(number: str) -> None:
    assert seen("J031", f"note: of {number}, and\n") == [number]
    assert seen("J031", f"note: 123456 {number}, and\n") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "850 101 100 121",
        "2011 2012 2013",
        "2011-12 100011",
        "0.850101100121",
        "https://example.org/2024/850101100121",
        "id=850101-100121",
        "a7850101100121f",
        "БИН 850141100121",
        "ИИН/БИН 850101100129",
        "ИИН: формат 000000000000",
        "1,2,3,4,5,6,7,8,9,0,1,2",
    ],
)
def test_other_figures_are_no_personal_number(text: str) -> None:
    assert seen("J031", f"note: {text}\n") == []


@pytest.mark.parametrize("label", ["ИИН", "иин", "ЖСН:", "IIN №", "ЖСН-і", "https://example.org/?iin="])
def test_behind_its_name_any_twelve_digits_are_one(label: str) -> None:
    assert seen("J031", f"note: {label} {WRONG}\n") == [WRONG]
    assert seen("J031", f"note: {WRONG}\n") == []


@pytest.mark.parametrize(
    "value",
    [
        '"\\x38\\x35\\x30101100121"',
        '"\\u0038\\u0035\\u0030101100121"',
        '"850101\\\n  100121"',
    ],
)
def test_an_escaped_number_is_found(value: str) -> None:
    text = f"id: XA-003\nnote: {value}\n"
    assert seen("J031", text) == [value]


def test_a_number_beside_an_escape_is_said_once() -> None:
    assert seen("J031", f'note: "{NUMBER}\\x20"\n') == [NUMBER]


@pytest.mark.parametrize("name", ["850101-100121", "of_850101_100121", NUMBER])
def test_a_number_in_a_name_is_found(name: str) -> None:
    assert seen("J031", "", f"plan/example/{name}.yaml") == [f"plan/example/{name}.yaml"]


@pytest.mark.parametrize("mark", ["ДCП", "дcп", "Cекретно", "Д\u200bСП", "секр\u00adетно"])
def test_letters_that_look_alike_hide_no_mark(mark: str) -> None:
    assert seen("J032", f"- ({mark})\n") == [mark]


def test_escapes_hide_no_mark_and_no_contact() -> None:
    assert len(seen("J032", 'note: "\\u0414СП"\n')) == 1
    assert len(seen("J035", 'note: "+7 701\\x20123-45-67"\n')) == 1
    assert len(seen("J036", 'note: "a\\x40b.example"\n')) == 1


def test_a_mark_in_a_name_may_look_alike_too() -> None:
    assert seen("J032", "", "plan/ДCП.yaml") == ["plan/ДCП.yaml"]


@pytest.mark.parametrize("name", ["plan/notes.txt", "plan/templates/m/page.html", "plan/x/measures/A.yml"])
def test_stray_files_and_templates_are_looked_at(name: str) -> None:
    found = [str(one.code) for one in judged({name: f"<p>{NUMBER} ДСП +77011234567</p>"}).findings]
    assert [code for code in found if code != "J022"] == ["J031", "J032"]


def test_of_a_picture_or_of_a_huge_file_not_all_is_looked_at() -> None:
    data = b"\x89PNG\0" + NUMBER.encode()
    assert judged({"plan/templates/a.png": data}).findings == ()
    head = f"{NUMBER}\n".encode()
    filler = b"x" * 99 + b"\n"
    assert len(judged({"plan/templates/a.html": head + filler * 11_000 + head}).findings) == 1


@pytest.mark.parametrize(("name", "code"), [("a.docx", "J033"), ("a.PDF", "J033"), ("a.dat", "J022")])
def test_no_document_hides_among_the_templates(name: str, code: str) -> None:
    assert [one.code for one in judged({f"plan/templates/m/{name}": b"PK"}).findings] == [code]
