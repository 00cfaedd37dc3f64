"""The page of a week's form, built of an agency's blank rows."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from jospar.code import Code, Level
from jospar.editing.blank import BlankRow
from jospar.editing.told import REASONS, STATES, STATUSES
from jospar.editing.weekfile import FORM, file_name
from jospar.plan.period import Week
from jospar.reading.times import FIRST_YEAR
from jospar.report.looking.pen import pen_of
from jospar.report.weekform.cards import Desks, card
from jospar.report.weekform.page import FormPage
from jospar.report.weekform.wording import wording
from jospar.report.weekly.desk import Desk
from jospar.rules.progress.missing_reason import IN_ORDER
from jospar.rules.selection import Selection
from jospar.rules.text.personal_number import LABELS
from jospar.rules.text.secrecy_mark import PHRASES
from jospar.rules.validate import levels_of
from jospar.standing.standing import Standing
from jospar.words.languages import languages
from jospar.words.voice import Voice

TROUBLED = tuple(word for word in STATUSES if word not in IN_ORDER)
"""Statuses that want a reason."""


def build_form(
    standing: Standing, agency: str, rows: Sequence[BlankRow], *, tree: str, language: str
) -> FormPage:
    """Make the page of an agency's rows; it opens in one language and speaks all of the plan's."""
    own = standing.plan.repository.languages
    spoken = tuple(dict.fromkeys(one for one in (*own, language) if one in (*languages(), language)))
    desks = {one: pen_of(standing, Voice(one, own)) for one in spoken}
    words = {one: wording(desk.voice) | _names(desk, agency) for one, desk in desks.items()}
    return FormPage(language, spoken, words, _data(desks, agency, rows, tree=tree, language=language))


def _names(desk: Desk, agency: str) -> dict[str, str]:
    """Write what the page says of whose week it is."""
    voice, week = desk.voice, Week.of(desk.standing.date)
    return {
        "agency": desk.office(agency),
        "week": voice.write(week),
        "tongue": voice.heading(f"language.{voice.language}"),
        "asked_on": voice.heading("form.asked_on", date=desk.standing.date),
        "internal": voice.heading("form.internal", agency=desk.office(agency), week=week),
        "skip": voice.say("report.name.skip"),
        "tree": voice.heading("report.name.tree"),
    }


def _data(desks: Desks, agency: str, rows: Sequence[BlankRow], *, tree: str, language: str) -> dict[str, Any]:
    desk = desks[language]
    on = desk.standing.date
    week = Week.of(on)
    return {
        "form": FORM,
        "agency": agency,
        "week": str(week),
        "tree": tree,
        "file": file_name(agency, week),
        "year": str(on.year),
        "least": FIRST_YEAR,
        "day": on.isoformat(),
        "first": week.monday.isoformat(),
        "last": week.sunday.isoformat(),
        "days": {language: _days(one, week) for language, one in desks.items()},
        "statuses": list(STATUSES),
        "reasons": list(REASONS),
        "states": list(STATES),
        "troubled": list(TROUBLED),
        "labels": list(LABELS),
        "marks": list(PHRASES),
        "capped": _refuses("J503", desk),
        "measures": [card(desks, row, agency, language) for row in rows],
    }


def _refuses(code: str, desk: Desk) -> bool:
    """Tell whether what a rule finds is an error in this plan, and the whole file comes back for it."""
    return levels_of(Selection().chosen(), desk.standing.plan).get(Code(code)) is Level.ERROR


def _days(desk: Desk, week: Week) -> Mapping[str, str]:
    """Write the days of a week as people do, by their names in files."""
    all_days = (week.monday + timedelta(days=one) for one in range((week.sunday - week.monday).days + 1))
    return {day.isoformat(): desk.voice.date(day) for day in all_days}
