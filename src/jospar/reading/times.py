"""Days, periods and weeks from their written text, each mistake by its own name."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from jospar.finding import Fact
from jospar.plan.period import ONGOING, UNKNOWN, Period, Week, day, months
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED, Failure
from jospar.reading.node import Scalar
from jospar.reading.numbers import DASHES

DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
MONTH = re.compile(r"([0-9]{4})-([0-9]{2})\Z")
PART = re.compile(r"([0-9]{4})-([QH])([0-9]+)\Z")
YEAR = re.compile(r"[0-9]{4}\Z")
YEARS = re.compile(r"([0-9]{4})-([0-9]{4})\Z")
WEEK = r"([0-9]{4})-W([0-9]{2})\Z"
"""A pattern; this and the next are seldom needed, and compiled by `re` only then."""
ELSEWHERE = r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})\Z"
SHORT_YEAR = r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{2})\Z"
LOOSE_PART = r"([QqHh])[ ]?([1-4])[ ./-]?([0-9]{4})\Z|([0-9]{4})[ ./-]?([QqHh])[ ]?([1-4])\Z"
NOT_KNOWN = frozenset({"unknown", "none", "null", "tbd", "n/a", "na", "-", "\u2013", "\u2014", "?", "~"})
"""How people write that they do not know a date."""
LOOSE_DAY = r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})\Z"
LOOSE_MONTH = r"([0-9]{1,2})[./]([0-9]{4})\Z"
SHORT_MONTH = r"([0-9]{4})-([0-9])\Z"
FORMS = {"Q": ("quarter", 3, 4), "H": ("half", 6, 2)}
FIRST_YEAR = 1900
LONGEST = 40
"""Characters of a period, with room for stray ones."""


class Unreadable(Exception):  # noqa: N818 -- turned into a finding by whoever holds the node
    """A time that can't be: the code of the reason and its facts."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@lru_cache(maxsize=4096)
def parse_period(text: str, *, unknown: bool = False, ongoing: bool = False) -> Period:
    """Read a period as plans write it: 2027-12-31, 2027-06, 2027-Q3, 2027-H1, 2027, 2026-2030.

    Raises:
        Unreadable: With the code of what is wrong.
    """
    if (unknown and text == "unknown") or (ongoing and text == "ongoing"):
        return UNKNOWN if text == "unknown" else ONGOING
    if text.count("/") == 1 and not re.match(ELSEWHERE, text):
        return _halves(text)
    if match := YEARS.match(text):
        return _span(_year(match[1], text), _year(match[2], text), text)
    if YEAR.match(text):
        return _year(text, text)
    if match := PART.match(text):
        return _part(match, text)
    if DAY.match(text):
        return day(parse_day(text))
    if match := MONTH.match(text):
        return _month(match, text)
    raise _unlike(text)


def parse_day(text: str) -> date:
    """Read a day: 2027-12-31.

    Raises:
        Unreadable: With the code of what is wrong.
    """
    if not (match := DAY.match(text)):
        raise _unlike(text, wanted="day")
    year, month, number = (int(part) for part in match.groups())
    if year < FIRST_YEAR:
        raise _early(text, "J114")
    if not 1 <= month <= 12:  # noqa: PLR2004 -- months of a year
        raise Unreadable("J109", value=text, last="12", month="", wanted="month")
    try:
        return date(year, month, number)
    except ValueError:
        from calendar import monthrange  # noqa: PLC0415 -- most days exist

        last = monthrange(year, month)[1]
        raise Unreadable("J109", value=text, last=str(last), month=f"{year:04d}-{month:02d}") from None


def parse_week(text: str) -> Week:
    """Read an ISO week: 2026-W47.

    Raises:
        Unreadable: With the code of what is wrong.
    """
    if not (match := re.match(WEEK, text)):
        raise Unreadable("J111", value=text)
    year, number = int(match[1]), int(match[2])
    if year < FIRST_YEAR:
        raise _early(text)
    weeks = date(year, 12, 28).isocalendar().week
    if not 1 <= number <= weeks:
        raise Unreadable("J113", value=text, year=str(year), weeks=weeks)
    return Week(year, number)


def decode_period(node: Scalar, desk: Desk, note: str = "") -> Period | Failure:
    """Read a period; ``note`` allows the words ``unknown`` or ``ongoing``."""
    try:
        return parse_period(node.value, unknown=note == "unknown", ongoing=note == "ongoing")
    except Unreadable as problem:
        desk.say(problem.code, node, **problem.facts)
        return FAILED


def decode_day(node: Scalar, desk: Desk) -> date | Failure:
    """Read a day."""
    try:
        return parse_day(node.value)
    except Unreadable as problem:
        desk.say(problem.code, node, **problem.facts)
        return FAILED


def _early(text: str, code: str = "J111") -> Unreadable:
    return Unreadable(code, value=text, problem="early", first=str(FIRST_YEAR))


def _year(text: str, whole: str) -> Period:
    if int(text) < FIRST_YEAR:
        raise _early(whole)
    return months("year", int(text), 1, 12)


def _part(match: re.Match[str], text: str) -> Period:
    year, number = int(match[1]), int(match[3])
    kind, length, count = FORMS[match[2]]
    if year < FIRST_YEAR:
        raise _early(text)
    if not 1 <= number <= count:
        letter = f"{match[1]}-{match[2]}"
        raise Unreadable("J112", value=text, first=f"{letter}1", last=f"{letter}{count}")
    return months("quarter" if kind == "quarter" else "half", year, (number - 1) * length + 1, length)


def _month(match: re.Match[str], text: str) -> Period:
    year, month = int(match[1]), int(match[2])
    if year < FIRST_YEAR:
        raise _early(text)
    if not 1 <= month <= 12:  # noqa: PLR2004 -- months of a year
        raise Unreadable("J112", value=text, first=f"{match[1]}-01", last=f"{match[1]}-12")
    return months("month", year, month, 1)


def _halves(text: str) -> Period:
    """Read two periods with a slash between; what is no period at all is said of the whole."""
    try:
        first, last = (parse_period(half) for half in text.split("/"))
    except Unreadable as problem:
        raise (_unlike(text) if problem.code == "J111" else problem) from None
    return _span(first, last, text)


def _span(first: Period, last: Period, text: str) -> Period:
    if first.first is None or last.last is None or first.first > last.last:
        raise Unreadable("J110", value=text, write=f"{last}/{first}" if "/" in text else f"{last}-{first}")
    return Period("span", first.first, last.last)


def _unlike(text: str, wanted: str = "period") -> Unreadable:
    """Explain a text in none of the forms: what to write, where it can be told."""
    if write := _plain_day(text):
        return _rewritten(text, write)
    if text.lower() in NOT_KNOWN:
        return Unreadable("J114" if wanted == "day" else "J111", value=text, problem="unknown")
    if wanted == "day":
        clean = _cleaned(text)
        if clean is not None and DAY.match(str(clean.facts["write"])):
            return clean
        return Unreadable("J114", value=text)
    if write := _plain_part(text):
        return _rewritten(text, write)
    if re.match(WEEK, text):
        try:
            week = parse_week(text)
        except Unreadable as problem:
            return problem
        return Unreadable("J110", value=text, write=week.sunday.isoformat())
    return _cleaned(text) or Unreadable("J111", value=text)


def _plain_day(text: str) -> str:
    """Write a day that was written as in letters: 31.12.2027, 31.12.27, 2027/12/31; "" where it is none."""
    if match := re.match(ELSEWHERE, text):
        return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    if match := re.match(SHORT_YEAR, text):
        return f"20{match[3]}-{match[2]:0>2}-{match[1]:0>2}"
    if match := re.match(LOOSE_DAY, text):
        return f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
    return ""


def _plain_part(text: str) -> str:
    """Write a month, a quarter or a half that was written so: 6.2027, Q3 2027; "" where it is none."""
    if match := re.match(LOOSE_MONTH, text):
        return f"{match[2]}-{match[1]:0>2}"
    if match := re.match(SHORT_MONTH, text):
        return f"{match[1]}-0{match[2]}"
    if match := re.match(LOOSE_PART, text):
        letter, number = match[1] or match[5], match[2] or match[6]
        return f"{match[3] or match[4]}-{letter.upper()}{number}"
    return ""


def _rewritten(text: str, write: str) -> Unreadable:
    """Offer another way to write a time, unless there is no such time."""
    try:
        parse_period(write)
    except Unreadable as problem:
        return Unreadable(problem.code, **{**problem.facts, "value": text})
    return Unreadable("J110", value=text, write=write)


def _cleaned(text: str) -> Unreadable | None:
    """Offer the text with plain dashes, capital letters, and no spaces or unseen characters."""
    if len(text) > LONGEST:
        return None
    letters = (letter for letter in text.upper() if unicodedata.category(letter) not in {"Zs", "Cf", "Cc"})
    write = "".join("-" if letter in DASHES else letter for letter in letters)
    if write == text:
        return None
    problem = _rewritten(text, write)
    return problem if problem.code == "J110" and "write" in problem.facts else None
