"""Names stand in the order of the language's own alphabet."""

from itertools import pairwise

import pytest

from jospar.words.alphabet import KAZAKH, sort_key


def ordered(words: str, language: str) -> bool:
    return all(
        sort_key(one, language=language) < sort_key(two, language=language)
        for one, two in pairwise(words.split())
    )


@pytest.mark.parametrize(
    "words",
    [
        "ара әке бала",
        "газ ғалым дала",
        "кеме қала лақ",
        "нан ңа орман өзен пана",
        "су тау ұя үй фонтан",
        "уақыт ұлт үлгі",
        "хат һаң цирк",
        "ың із эпос",
        "емле ёлка жол",
        "Ақтау Ақтөбе алма Алматы Астана Шымкент",
        "Alpha beta Zeta Абай",
        "9 A А",
    ],
)
def test_kazakh_has_its_own_order(words: str) -> None:
    assert ordered(words, "kk")


def test_russian_reads_yo_as_ye() -> None:
    assert ordered("дом еж ёж ежи ёлка ель жук", "ru")


def test_kazakh_names_in_a_russian_list_keep_their_places() -> None:
    assert ordered("Кызыл Қызылорда Лисаковск", "ru")


def test_english_ignores_case_and_accents_at_first() -> None:
    assert ordered("able acre Äcre adze east Élan fish Zoo", "en")


def test_composed_and_decomposed_letters_are_one() -> None:
    assert sort_key("й", language="ru")[0] == sort_key("и\u0306", language="ru")[0]


def test_the_alphabet_has_42_letters_each_once() -> None:
    assert len(KAZAKH) == len(set(KAZAKH)) == 42
