"""Messages are looked up by key and number, without Babel."""

import subprocess
import sys
from decimal import Decimal

import pytest

from jospar.words.catalogue import catalogue
from jospar.words.languages import LANGUAGES
from tests.words.sources import entries, keys

FORM_OF_NUMBER = {
    "kk": {0: 1, 1: 0, 2: 1, 5: 1, 11: 1, 21: 1, 22: 1, 101: 1, Decimal("1.5"): 1, Decimal("1.0"): 0},
    "en": {0: 1, 1: 0, 2: 1, 5: 1, 11: 1, 21: 1, 22: 1, 101: 1, Decimal("1.5"): 1, Decimal(1): 0, -1: 0},
    "ru": {0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 12: 2, 21: 0, 22: 1, 101: 0, Decimal("1.5"): 3, Decimal("2.0"): 1},
}
CASES = [(language, n, form) for language, forms in FORM_OF_NUMBER.items() for n, form in forms.items()]


@pytest.mark.parametrize(("language", "n", "form"), CASES)
def test_a_number_chooses_its_form(language: str, n: int | Decimal, form: int) -> None:
    expected = entries(language)["count.measures"].forms[form]
    assert catalogue(language).form("count.measures", n) == expected


@pytest.mark.parametrize("n", ["NaN", "Infinity", "1E+999999", "1E+40"])
def test_what_cannot_be_counted_has_the_last_form(n: str) -> None:
    assert catalogue("ru").form("count.files", Decimal(n)) == "{n} файла"


@pytest.mark.parametrize("language", [*LANGUAGES, "qps"])
@pytest.mark.parametrize("key", ["", "no.such.key", "X102.no_such_problem"])
def test_an_unknown_key_has_no_message(language: str, key: str) -> None:
    assert not catalogue(language).has(key)
    assert catalogue(language).message(key) is None
    assert catalogue(language).form(key, 2) is None


@pytest.mark.parametrize("language", [*LANGUAGES, "qps"])
def test_every_key_is_found(language: str) -> None:
    assert [key for key in keys() if not catalogue(language).has(key)] == []


def test_a_plain_message_has_no_plural_form() -> None:
    assert catalogue("en").form("status.done", 2) is None


def test_messages_and_whole_numbers_need_no_babel() -> None:
    program = (
        "import sys\n"
        "from jospar.words.voice import Voice\n"
        "Voice('ru').count('count.measures', 158)\n"
        "Voice('kk').say('status.done')\n"
        "Voice('kk').say('X101', folder='/plan')\n"
        "sys.exit(any(name.partition('.')[0] == 'babel' for name in sys.modules))\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
