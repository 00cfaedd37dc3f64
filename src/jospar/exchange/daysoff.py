"""A country's days off in a year, from the library ``holidays``, which is met here alone."""

from datetime import date
from importlib.metadata import version

from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen

INSTALL = "python -m pip install 'jospar[calendar]'"
WEEKEND = {5, 6}
"""Saturday and Sunday, as `date.weekday` counts: the weekend that working days are counted with."""
ENGLISH, KAZAKH = "en_US", "kk"
SCHWA = str.maketrans("əƏ", "әӘ")
"""The library writes a Latin letter in Kazakh words, in all but its newest versions."""


@frozen
class DaysOff:
    """Days off on weekdays with their names, days worked at weekends, and where both come from."""

    country: str
    year: int
    off: dict[date, str]
    work: tuple[date, ...]
    library: str


def days_off(country: str, year: int, language: str = "en") -> DaysOff:
    """Look up a country's days off on weekdays; their names are in the language, else in English.

    Raises:
        CannotRun: X601, the library is not installed.
        Misused: X602, it does not know the country, or its weekend is another; X603, nor the year.
    """
    try:
        import holidays  # noqa: PLC0415 -- an extra, imported by this one command
    except ImportError as missing:
        raise CannotRun("X601", command=INSTALL) from missing
    known = holidays.list_supported_countries()
    if country not in known:
        raise Misused("X602", given=country)
    speaks = getattr(holidays, country).supported_languages
    spoken = next((one for one in (language, ENGLISH) if one in speaks), None)
    # days worked at the end of a year can be known from the next one
    found = holidays.country_holidays(country, years=[year, year + 1], language=spoken)
    if set(found.weekend) != WEEKEND:
        raise Misused("X602", given=country, problem="weekend")
    if not found.start_year <= year <= found.end_year:
        raise Misused("X603", year=year, first=found.start_year, last=found.end_year)
    off = {
        day: name.translate(SCHWA) if spoken == KAZAKH else name
        for day, name in sorted(found.items())
        if day.year == year and day.weekday() not in WEEKEND
    }
    work = tuple(sorted(day for day in found.weekend_workdays if day.year == year))
    return DaysOff(country, year, off, work, f"holidays {version('holidays')}")
