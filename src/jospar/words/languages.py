"""The languages that the tool speaks, and how one of them is chosen."""

from collections.abc import Iterable

from jospar.errors import Misused

LANGUAGES = ("kk", "ru", "en")
PSEUDO = "qps"
"""A language for tests: every message shows its key and its facts, so that literal text stands out."""

FORMS = {"kk": ("one", "other"), "ru": ("one", "few", "many", "other"), "en": ("one", "other")}
"""The plural forms of each language by their CLDR names, in the order of the catalogue's indices."""

PLURALS = {
    "kk": "nplurals=2; plural=(n != 1);",
    "ru": (
        "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0"
        " : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
    ),
    "en": "nplurals=2; plural=(n != 1);",
}
"""What the header of every catalogue says. Russian's fourth form is for fractions: no integer has it."""


def languages() -> tuple[str, ...]:
    """List the languages that there are catalogues for."""
    return LANGUAGES


def language_of(locale: str) -> str | None:
    """Find the language of a locale's name: ``ru_RU.UTF-8`` is ru.

    None for a language that the tool does not speak, and for Kazakh in Latin letters: the texts are in
    Cyrillic ones.
    """
    name, _, modifier = locale.strip().replace("-", "_").partition("@")
    language, *rest = name.partition(".")[0].lower().split("_")
    if "latn" in rest or modifier.lower() in {"latin", "latn"}:
        return None
    return language if language in (*LANGUAGES, PSEUDO) else None


def choose_language(wanted: str | None, candidates: Iterable[str | None] = (), *, default: str = "en") -> str:
    """Choose a language: the wanted one, else the first candidate that is spoken, else the default.

    Candidates are names of languages or locales, each possibly a list with colons (``kk:ru``), best first.
    Raises Misused (X304) if a wanted language is not spoken.
    """
    if wanted:
        chosen = language_of(wanted)
        if chosen is None:
            raise Misused("X304", given=wanted, known=LANGUAGES)
        return chosen
    names = (name for candidate in candidates if candidate for name in candidate.split(":"))
    return next((found for name in names if (found := language_of(name))), default)
