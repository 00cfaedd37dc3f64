"""A language is chosen from what people and systems call it."""

import pytest
from babel import Locale

from jospar.errors import Misused
from jospar.words.languages import FORMS, choose_language, language_of, languages


def test_three_languages_are_spoken() -> None:
    assert languages() == ("kk", "ru", "en")


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("ru_RU.UTF-8", "ru"),
        ("ru-KZ", "ru"),
        ("kk", "kk"),
        ("KK_KZ.utf8", "kk"),
        ("kk_Cyrl_KZ", "kk"),
        ("en_GB@euro", "en"),
        (" en ", "en"),
        ("qps", "qps"),
        ("kk_Latn", None),
        ("kk-Latn-KZ", None),
        ("kk_KZ@latin", None),
        ("C", None),
        ("POSIX", None),
        ("C.UTF-8", None),
        ("de_DE", None),
        ("", None),
    ],
)
def test_the_language_of_a_locale(locale: str, language: str | None) -> None:
    assert language_of(locale) == language


def test_the_wanted_language_comes_first() -> None:
    assert choose_language("kk", ("ru_RU.UTF-8",)) == "kk"


@pytest.mark.parametrize("wanted", ["de", "kk_Latn", "kazakh"])
def test_a_wanted_language_that_is_not_spoken_is_refused(wanted: str) -> None:
    with pytest.raises(Misused) as refused:
        choose_language(wanted, ("ru",))
    assert refused.value.code == "X304"
    assert refused.value.facts == {"given": wanted, "known": languages()}


@pytest.mark.parametrize(
    ("candidates", "chosen"),
    [
        ((None, "", "C", "ru_RU.UTF-8", "en"), "ru"),
        (("kk_Latn", "ru"), "ru"),
        (("de:kk:ru",), "kk"),
        (("de",), "en"),
        ((), "en"),
    ],
)
def test_the_first_candidate_that_is_spoken_is_taken(candidates: tuple[str | None, ...], chosen: str) -> None:
    assert choose_language(None, candidates) == chosen


def test_the_default_may_be_the_repositorys_first_language() -> None:
    assert choose_language("", ("C",), default="ru") == "ru"


@pytest.mark.parametrize("language", languages())
def test_the_plural_forms_are_those_of_cldr(language: str) -> None:
    assert {*Locale(language).plural_form.rules, "other"} == set(FORMS[language])
