"""Numbers are written as people of the language write them."""

from decimal import Decimal

import pytest
from babel.numbers import format_percent
from hypothesis import given
from hypothesis import strategies as st

from jospar.words.numbers import LOCALES, currency_sign, signed_number, written_number
from jospar.words.voice import Voice

NBSP = "\u00a0"
ANY_NUMBER = st.one_of(st.integers(), st.decimals(), st.just(10**5000), st.just(Decimal("1E+999999")))


@pytest.mark.parametrize(
    ("language", "written"),
    [("kk", "−1 234 567,125"), ("ru", "−1 234 567,125"), ("en", "−1,234,567.125"), ("qps", "−1,234,567.125")],
)
def test_grouping_comma_and_minus(language: str, written: str) -> None:
    assert written_number(Decimal("-1234567.125"), language=language) == written.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("x", "digits", "written"),
    [
        (0, None, "0"),
        (-5, None, "−5"),
        (1028, None, "1 028"),
        (999, 1, "999,0"),
        (Decimal("4.0"), None, "4"),
        (Decimal("1.10"), None, "1,1"),
        (Decimal("58.64"), 1, "58,6"),
        (Decimal("58.65"), 1, "58,7"),
        (Decimal("-0.001"), 1, "0,0"),
        (Decimal("0.5"), 99, "0,5000000000"),
        (Decimal("NaN"), None, "NaN"),
        (10**40, None, "1.00000E+40"),
    ],
)
def test_digits_are_those_asked_for_or_those_there_are(
    x: int | Decimal, digits: int | None, written: str
) -> None:
    assert written_number(x, language="ru", digits=digits) == written.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("x", "digits", "written"),
    [
        (Decimal("1.5"), None, "+1,5"),
        (Decimal("-1.5"), None, "−1,5"),
        (0, None, "0"),
        (Decimal("0.04"), 1, "0,0"),
        (2000, None, "+2 000"),
        (Decimal("NaN"), 1, "NaN"),
    ],
)
def test_a_difference_has_its_sign(x: int | Decimal, digits: int | None, written: str) -> None:
    assert signed_number(x, language="kk", digits=digits) == written.replace(" ", NBSP)


@given(ANY_NUMBER, st.sampled_from([*LOCALES, "qps"]), st.none() | st.integers(0, 200))
def test_every_number_can_be_written(x: int | Decimal, language: str, digits: int | None) -> None:
    assert "-" not in written_number(x, language=language, digits=digits).replace("E-", "")
    assert signed_number(x, language=language, digits=digits)


@given(st.decimals(-(10**12), 10**12, allow_nan=False, places=3))
def test_a_written_number_reads_back(x: Decimal) -> None:
    written = written_number(x, language="kk").replace(NBSP, "").replace(",", ".").replace("−", "-")
    assert Decimal(written) == x


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_per_cent_is_written_as_cldr_has_it(language: str) -> None:
    assert Voice(language).percent(Decimal("0.711"), 1) == format_percent(
        Decimal("0.711"), locale=LOCALES[language], decimal_quantization=False
    )


@pytest.mark.parametrize(
    ("currency", "language", "sign"),
    [
        ("KZT", "kk", "₸"),
        ("KZT", "ru", "₸"),
        ("KZT", "en", "KZT"),
        ("KZT", "qps", "KZT"),
        ("USD", "ru", "$"),
        ("USD", "en", "USD"),
        ("XYZ", "kk", "XYZ"),
    ],
)
def test_the_sign_of_a_currency(currency: str, language: str, sign: str) -> None:
    assert currency_sign(currency, language=language) == sign


@pytest.mark.parametrize(
    ("language", "amount", "unit", "written"),
    [
        ("kk", "1300", "billion", "1,3 трлн ₸"),
        ("ru", "1300", "billion", "1,3 трлн ₸"),
        ("en", "1300", "billion", "1.3 trillion KZT"),
        ("ru", "575.4", "billion", "575,4 млрд ₸"),
        ("kk", "12.5", "thousand", "12,5 мың ₸"),
        ("ru", "264123456", "one", "264 123 456 ₸"),
        ("en", "0", "million", "0 KZT"),
    ],
)
def test_a_sum_is_written_with_its_unit_and_currency(
    language: str, amount: str, unit: str, written: str
) -> None:
    said = Voice(language).money(Decimal(amount), "KZT", unit)  # type: ignore[arg-type]  # str for Scale
    assert said == written.replace(" ", NBSP)
