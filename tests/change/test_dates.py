"""Days between two dates: of the calendar, and working days where the plan's calendar is filled."""

from jospar.words.changes import say_change
from jospar.words.voice import Voice
from tests.change.pairs import HEAD, MEASURE, Pair, plan


def test_they_are_said_beside_the_days() -> None:
    settings = {"plan/jospar.yaml": "format: 1\nlanguages: en\ncalendar: {off: [2027-01-01, 2027-05-03]}\n"}
    sides = [plan({**settings, MEASURE: f"{HEAD}due: {due}\n"}) for due in ("2027-04-30", "2027-05-05")]
    change = Pair(*sides).only
    assert (change.facts["n"], change.facts["working"]) == (5, 2)
    said = say_change(Voice("en"), change)
    assert said == "deadline moved from 30 April 2027 to 5 May 2027, 5 days later (working days: 2)"
