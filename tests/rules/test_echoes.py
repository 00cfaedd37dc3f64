"""One cause gives one finding, also where a text rule and the reader meet in one value."""

from tests.rules.examples import judged

MEASURE = "plan/example/measures/XA-003.yaml"
GOOD = "id: XA-003\ntitle: Adopt the standard\narea: health\n"


def codes(text: str) -> list[str]:
    return [str(one.code) for one in judged({MEASURE: text}).findings]


def test_a_soft_hyphen_in_an_id_is_said_once() -> None:
    assert codes(GOOD + "lead: minis\u00adtry_a\n") == ["J115"]


def test_a_soft_hyphen_elsewhere_in_the_file_is_said_too() -> None:
    assert codes("id: XA-003\ntitle: Adopt the stan\u00addard\narea: heal\u200bth\n") == ["J018", "J115"]


def test_mixed_scripts_in_an_unknown_name_are_said_once() -> None:
    assert codes(GOOD + "lead: ministr\u0443\n") == ["J203"]
    assert codes(GOOD + "depends_on: X\u0410-001\n") == ["J129"]


def test_a_value_that_is_refused_does_not_hide_a_personal_number() -> None:
    assert codes(GOOD + "weight: 850101100121 kg\n") == ["J031", "J105"]


def test_a_note_about_a_value_hides_nothing() -> None:
    assert codes(GOOD + "number: 1.10\nnote: stan\u00addard\n") == ["J021", "J018"]
