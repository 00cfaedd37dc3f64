"""Money by year and fund as rows, with a total for each year."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jospar.plan.money import Money
from jospar.plan.programme import Programme
from jospar.plan.references import Currency
from jospar.report.weekly.desk import Desk
from jospar.report.weekly.page import MoneyRow
from jospar.standing.money import ForeignSum, MoneyLine


def money_unit(desk: Desk, programme: Programme) -> str:
    """Name the unit of a programme's money: million KZT."""
    money = programme.money
    return desk.voice.say(
        "report.money_unit", unit=desk.voice.say(f"unit.{money.unit}"), currency=money.currency
    )


def money_rows(desk: Desk, programme: Programme) -> tuple[MoneyRow, ...]:
    """Write the money of each year and fund; a year with several funds gets a total."""
    lines = desk.standing.money(programme)
    rows: list[MoneyRow] = []
    for year in sorted({line.year for line in lines}):
        some = [line for line in lines if line.year == year]
        rows.extend(_row(desk, str(year), desk.voice.say(f"fund.{line.fund}"), [line]) for line in some)
        if len(some) > 1:
            rows.append(_row(desk, str(year), desk.voice.say("report.total"), some, total=True))
    return tuple(rows)


def money_aside(desk: Desk, programme: Programme) -> tuple[str, ...]:
    """Say what is planned in other currencies and stands in no sum, and what it is worth by the rates."""
    said = []
    for one in desk.standing.foreign(programme):
        fund, worth = desk.voice.say(f"fund.{one.fund}"), worth_of(desk, programme, one)
        said.append(desk.voice.say("report.money_aside", year=str(one.year), fund=fund, sum=worth))
    return tuple(said)


def worth_of(desk: Desk, programme: Programme, one: ForeignSum) -> str:
    """Write a sum in its own currency, and in the programme's where there is a rate."""
    written = desk.voice.money(one.planned, one.currency, programme.money.unit)
    return with_worth(desk, programme, Money(amount=one.planned, currency=Currency(one.currency)), written)


def with_worth(desk: Desk, programme: Programme, money: Money, written: str) -> str:
    """Write behind a sum of another currency what it is worth in the programme's; as it is without a rate."""
    rate = next((one.rate for one in programme.rates if one.currency == money.currency), None)
    if rate is None:
        return written
    worth = (money.amount * rate).quantize(Decimal("0.1"))
    own = desk.voice.money(worth, programme.money.currency, programme.money.unit)
    return desk.voice.say("report.converted", sum=written, own=own, rate=rate)


def _row(desk: Desk, year: str, fund: str, lines: Sequence[MoneyLine], *, total: bool = False) -> MoneyRow:
    planned, paid = _sum(line.planned for line in lines), _sum(line.paid for line in lines)
    share = paid / planned if paid is not None and planned else None
    return MoneyRow(
        year=year,
        fund=fund,
        planned=_written(desk, planned),
        paid=_written(desk, paid),
        savings=_written(desk, _sum(line.savings for line in lines)),
        unabsorbed=_written(desk, _sum(line.unabsorbed for line in lines)),
        execution=desk.voice.percent(share, 1) if share is not None else "",
        total=total,
    )


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    """Add up what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def _written(desk: Desk, value: Decimal | None) -> str:
    return "" if value is None else desk.number(value)
