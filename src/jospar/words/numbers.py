"""Numbers as people of a language write them: grouping, decimal comma, a real minus."""

from decimal import Decimal

from jospar.words.figures import FINEST, countable, digits_after_point, rounded

LOCALES = {"kk": "kk", "ru": "ru_KZ", "en": "en"}
"""Whose customs a language follows: only the Russian of Kazakhstan knows the sign of the tenge."""

MINUS = "\N{MINUS SIGN}"
UNGROUPED = 1000
"""Whole numbers below this need no grouping, and so no Babel."""


def written_number(x: int | Decimal, *, language: str, digits: int | None = None) -> str:
    """Write a number with so many digits after the point, or exactly, with the digits it has (10 at most).

    Rounds half up. What no plan can mean (infinite, beyond 10 to the 15th) is written as a program would.
    """
    if isinstance(x, int) and abs(x) < UNGROUPED and not digits:
        return str(x).replace("-", MINUS)
    figure = Decimal(x)
    if not countable(figure):
        return f"{figure:.6G}".replace("-", MINUS)
    shown = digits_after_point(figure) if digits is None else min(digits, FINEST)
    return _grouped(rounded(figure, shown), shown, LOCALES.get(language, "en"))


def signed_number(x: int | Decimal, *, language: str, digits: int | None = None) -> str:
    """Write a number with its sign, plus or minus; zero has none."""
    figure = Decimal(x)
    plus = ""
    if countable(figure):
        figure = rounded(figure, FINEST if digits is None else digits)
        plus = "+" if figure > 0 else ""
    return plus + written_number(figure, language=language, digits=digits)


def currency_sign(currency: str, *, language: str) -> str:
    """Give the sign of a currency (ISO 4217) where the language has one, else the code itself.

    English writes codes: the dollar sign belongs to many countries.
    """
    if language not in {"kk", "ru"}:
        return currency
    from babel.numbers import get_currency_symbol  # noqa: PLC0415 -- Babel is loaded when a sum is written

    return str(get_currency_symbol(currency, locale=LOCALES[language]))


def _grouped(figure: Decimal, digits: int, locale: str) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 -- as above

    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    written = format_decimal(figure, format=pattern, locale=locale, decimal_quantization=False)
    return str(written).replace("-", MINUS)
