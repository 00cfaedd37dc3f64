"""The compiled messages of a language: read once, looked up by key and by number."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from jospar.frozen import frozen
from jospar.words.figures import countable, whole_number
from jospar.words.languages import FORMS, PSEUDO

FOLDER = Path(__file__).parent / "catalogues"


@frozen
class Catalogue:
    """The messages of one language by key, and the function that finds a number's plural form."""

    translations: GNUTranslations
    plural_index: Callable[[int | Decimal], int]

    def message(self, key: str) -> str | None:
        """Look up a message without plural forms; None if the catalogue has no such key."""
        text = self.translations.gettext(key)
        return None if text == key or not key else text  # no key: gettext gives the header

    def form(self, key: str, n: int | Decimal) -> str | None:
        """Look up the plural form of a message for a number; None if the key has no plural forms."""
        text = self.translations.ngettext(key, key, self.plural_index(n))
        return None if text == key else text

    def has(self, key: str) -> bool:
        """Tell whether the catalogue has the key, with plural forms or without."""
        return self.message(key) is not None or self.form(key, 0) is not None


@cache
def catalogue(language: str) -> Catalogue:
    """Read the compiled catalogue of a language; the pseudo language has the keys of English."""
    spoken = "en" if language == PSEUDO else language
    return catalogue_from((FOLDER / f"{spoken}.mo").read_bytes(), spoken)


def catalogue_from(compiled: bytes, language: str) -> Catalogue:
    """Make a catalogue of the bytes of a compiled one."""
    translations = GNUTranslations(BytesIO(compiled))
    by_header: Callable[[int], int] = translations.plural  # type: ignore[attr-defined]  # not in typeshed
    # The catalogue is asked for forms by their index: gettext knows no numbers but whole ones.
    translations.plural = int  # type: ignore[attr-defined]  # as above
    return Catalogue(translations, plural_index(language, by_header))


def plural_index(language: str, by_header: Callable[[int], int]) -> Callable[[int | Decimal], int]:
    """Make the function that finds the index of a number's plural form: of whole ones and of fractions."""

    def index(n: int | Decimal) -> int:
        whole = n if isinstance(n, int) else whole_number(n)
        if whole is not None:
            return by_header(abs(whole))
        return FORMS[language].index(fraction_form(language, Decimal(n)))

    return index


def fraction_form(language: str, n: Decimal) -> str:
    """Name the CLDR plural form of a fraction; ``other`` for what cannot be counted."""
    if not countable(n):
        return "other"
    from babel import Locale  # noqa: PLC0415 -- 40 ms that whole numbers do without

    return str(Locale(language).plural_form(n))
