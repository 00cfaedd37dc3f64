"""Measuring: the indicators of a demo and what is observed of them, period by period, region by region."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from jospar.demo.almanac import EVE, FIRST_MONDAY, LAST_YEAR, WEDNESDAY, day_of, month_end
from jospar.demo.chance import Chance
from jospar.demo.country import FIRST_ACT, MINISTRIES, REGIONS, REGISTER, region_code
from jospar.demo.inscription import Braces, inscribe, tenths
from jospar.demo.lexicon import lexicon
from jospar.demo.order import Order
from jospar.demo.sketch import ROOM
from jospar.frozen import frozen

LENGTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
LAG = timedelta(days=20)
"""After the end of a period, the time until its figure is known."""
WEIGHTS = (30, 30, 40)
"""Of the parts of the composite index, of a hundred."""
HEALTH, SCHOOL = 540, 580
"""Tenths of points: two parts of the composite index; the third makes up the rest."""
OFFICERS_PER = 4400
PACES = {"mortality": 700, "roads": -500, "institutions": 400}
"""Thousandths of the agreed path that an indicator really follows; 1100 where none is named."""


@frozen
class Reading:
    """A file with a definition or a figure, and the day on which it becomes known."""

    known: date
    file: str
    text: str


@frozen
class Drawn:
    """A figure as drawn, in the row's own scale, and the chance that deals it out to regions."""

    row: dict[str, Any]
    value: int
    chance: Chance


def indicators() -> tuple[dict[str, Any], ...]:
    """List the rows of the table of indicators, each with its id; the national one comes last."""
    rows = lexicon("indicators")
    return tuple({**row, "id": f"XA-I-{number:02}"} for number, row in enumerate(rows, start=1))


def declared_count() -> int:
    """Count the programme's own indicators."""
    return sum(row["level"] != "context" for row in indicators())


def readings(order: Order) -> Iterator[Reading]:
    """Write all definitions and the figures known by the end of the demo, in order of the day."""
    found: list[Reading] = []
    for row in indicators():
        room = ROOM if row["level"] != "context" else "plan"
        found.append(Reading(EVE, f"{room}/indicators/{row['id']}.yaml", _definition(row, order.seed)))
        for name, end in _periods(row, order):
            known = EVE if end <= EVE else end + LAG
            known = known if known == EVE else known + timedelta(days=(WEDNESDAY - known.weekday()) % 7)
            if known <= day_of(order.weeks - 1):
                text = _observation(row, name, end, known, Chance(order.seed, row["id"], name))
                found.append(Reading(known, f"{room}/observations/{row['id']}/{name}.yaml", text))
    yield from sorted(found, key=lambda one: (one.known, one.file))


def _periods(row: dict[str, Any], order: Order) -> Iterator[tuple[str, date]]:
    """Name the periods that an indicator is measured for, with their last days."""
    if row["shape"] == "none":
        return
    for year in (2024, 2025):
        yield str(year), date(year, 12, 31)
    length = LENGTHS[row["every"]]
    for year in range(FIRST_MONDAY.year, day_of(order.weeks - 1).year + 1):
        for part in range(1, 12 // length + 1):
            name = {
                "month": f"{year}-{part:02}",
                "quarter": f"{year}-Q{part}",
                "half_year": f"{year}-H{part}",
            }
            yield name.get(row["every"], str(year)), month_end(year, part * length)


def _definition(row: dict[str, Any], seed: int) -> str:
    area = row["area"]
    head = {"id": row["id"], "title": row["title"], "unit": row["unit"], "level": row["level"]}
    if row["level"] == "context":
        return inscribe({**head, "frequency": row["every"], "sources": Braces((REGISTER,))})
    refs = [Braces({"vocabulary": "sdg", "code": row["sdg"]})] if "sdg" in row else None
    return inscribe(
        {
            **head,
            "direction": row["direction"],
            "responsible": MINISTRIES[2 * area],
            "frequency": row["every"],
            "lag": LAG.days,
            "refs": refs,
            "baseline": _baseline(row, seed),
            "targets": [_target(row, year) for year in (FIRST_MONDAY.year, 2028, LAST_YEAR)],
            "aggregate": Braces({"regions": "sum"}) if row["shape"] == "count" else None,
            "parts": _part_rows() if row["shape"] == "parts" else None,
            "sources": Braces((REGISTER,)),
        }
    )


def _part_rows() -> list[dict[str, Any]]:
    parts = lexicon("names")["parts"].items()
    return [
        {"id": key, "title": title, "weight": weight}
        for (key, title), weight in zip(parts, WEIGHTS, strict=True)
    ]


def _baseline(row: dict[str, Any], seed: int) -> Braces:
    """Begin at what was measured for the last year before the programme, where anything was."""
    name, value = str(EVE.year), _written(row, row["start"])
    if row["shape"] != "none":
        value = _figure(row, date(EVE.year, 12, 31), Chance(seed, row["id"], name)).get("value", value)
    return Braces({"period": EVE.year, "value": value, "source": REGISTER})


def _target(row: dict[str, Any], year: int) -> Braces:
    aim = row["start"] + (row["goal"] - row["start"]) * (year - EVE.year) // (LAST_YEAR - EVE.year)
    if row["shape"] == "range":
        return Braces({"period": year, "low": "15", "high": tenths(aim), "source": FIRST_ACT})
    if row["shape"] == "officers":
        return Braces({"period": year, "per": (1, 6600 - 400 * (year - EVE.year)), "source": FIRST_ACT})
    return Braces({"period": year, "value": _written(row, aim), "source": FIRST_ACT})


def _written(row: dict[str, Any], value: int) -> str:
    if row["shape"] == "officers":
        return f"0.{value * 1000 // OFFICERS_PER:06}".rstrip("0")
    return tenths(value) if row["scale"] > 1 else str(value)


def _observation(row: dict[str, Any], name: str, end: date, known: date, chance: Chance) -> str:
    figure = _figure(row, end, chance)
    quality = "provisional" if end.year > EVE.year and known.month % 2 else None
    head = {"period": name, "source": REGISTER, "stated_on": known}
    return inscribe({**head, **figure, "quality": quality})


def _figure(row: dict[str, Any], end: date, chance: Chance) -> dict[str, Any]:
    """Make up the figure of a period that ends on a day."""
    days = (end - date(EVE.year, 12, 31)).days
    whole = (date(LAST_YEAR, 12, 31) - date(EVE.year, 12, 31)).days
    way = (row["goal"] - row["start"]) * days * PACES.get(row["key"], 1100) // (whole * 1000)
    noise = chance.between(-row["start"] // 150, row["start"] // 150) if days > 0 else 0
    return _SHAPES[row["shape"]](Drawn(row, row["start"] + way + noise, chance))


def _rate(drawn: Drawn) -> dict[str, Any]:
    """Give a rate with its regions and sexes around it."""
    spread = max(drawn.row["start"] // 12, 2)
    regions = {
        region_code(one): tenths(min(drawn.value + drawn.chance.between(-spread, spread), 999))
        for one in REGIONS
    }
    sexes = [
        Braces({"sex": "female", "value": tenths(drawn.value - 1)}),
        Braces({"sex": "male", "value": tenths(drawn.value + 1)}),
    ]
    return {"value": tenths(drawn.value), "regions": Braces(regions), "groups": sexes}


def _ratio(drawn: Drawn) -> dict[str, Any]:
    """Give a share as numbers of children, so that regions add up."""
    of = drawn.row["of"] // len(REGIONS)
    shares = {one: min(of, of * (drawn.value + drawn.chance.between(-20, 20)) // 1000) for one in REGIONS}
    whole, all_of = sum(shares.values()), of * len(REGIONS)
    regions = {region_code(one): Braces(_share(share, of)) for one, share in shares.items()}
    return _share(whole, all_of) | {"regions": regions}


def _share(part: int, whole: int) -> dict[str, Any]:
    """Write a share in per cent, with the numbers that it comes from."""
    percent = (1000 * part + whole // 2) // whole
    return {"value": tenths(percent), "numerator": part, "denominator": whole}


def _count(drawn: Drawn) -> dict[str, Any]:
    """Give a number of children, parted among regions and sexes without a rest."""
    weights = [drawn.chance.between(6, 14) for _ in REGIONS]
    parts = [drawn.value * weight // sum(weights) for weight in weights]
    regions = {region_code(one): part for one, part in zip(REGIONS, parts, strict=True)}
    whole = sum(parts)
    girls = whole * 9 // 20
    sexes = [Braces({"sex": "female", "value": girls}), Braces({"sex": "male", "value": whole - girls})]
    return {"value": whole, "regions": Braces(regions), "groups": sexes}


def _parts(drawn: Drawn) -> dict[str, Any]:
    """Give a composite index with its three parts, whose weighted mean it is to the tenth."""
    school = SCHOOL + 2 * (drawn.value % 2)
    rest = (100 * drawn.value - WEIGHTS[0] * HEALTH - WEIGHTS[1] * school) // WEIGHTS[2]
    keys = lexicon("names")["parts"]
    parts = dict(zip(keys, map(tenths, (HEALTH, school, rest)), strict=True))
    return {"value": tenths(drawn.value), "parts": Braces(parts)}


def _officers(drawn: Drawn) -> dict[str, Any]:
    return {"numerator": drawn.value, "denominator": OFFICERS_PER * 1000}


def _survey(drawn: Drawn) -> dict[str, Any]:
    """Give a survey's figure with its interval."""
    return {
        "value": tenths(drawn.value),
        "interval": Braces((tenths(drawn.value - 25), tenths(drawn.value + 25))),
    }


def _plain(drawn: Drawn) -> dict[str, Any]:
    return {"value": tenths(drawn.value) if drawn.row["scale"] > 1 else drawn.value}


_SHAPES = {
    "rate": _rate,
    "percent": _rate,
    "ratio": _ratio,
    "count": _count,
    "parts": _parts,
    "officers": _officers,
    "survey": _survey,
    "range": _plain,
    "context": _plain,
}
"""How the figures of an indicator of each shape are made up."""
