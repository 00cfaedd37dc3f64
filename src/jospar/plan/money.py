"""Money: decimal numbers in the programme's unit, or in a currency of their own."""

from decimal import Decimal
from typing import ClassVar, Literal

from jospar.plan.period import Period
from jospar.plan.record import one_or_many, record
from jospar.plan.references import Currency, SourceId

Scale = Literal["one", "thousand", "million", "billion", "trillion"]
POWERS: dict[str, int] = {"one": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""The units of money, by the power of ten that they stand for."""
Fund = Literal["republican", "local", "national_fund", "grant", "private", "other"]


@record
class MoneyUnit:
    """The currency of a programme's figures and how many of it one stands for."""

    currency: Currency
    unit: Scale = "one"


@record
class Money:
    """An amount in the programme's unit; with a currency when it is not the programme's own."""

    SHORTHAND: ClassVar[str] = "amount"

    amount: Decimal
    currency: Currency | None = None


@record
class Rate:
    """What one unit of another currency is worth in the programme's currency, on a date, by a source."""

    KEY: ClassVar[tuple[str, ...]] = ("currency",)

    currency: Currency
    rate: Decimal
    date: Period
    source: tuple[SourceId, ...] = one_or_many(required=True)
