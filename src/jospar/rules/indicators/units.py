"""What an indicator's unit says of its figures: per cent, a rate, or thousands."""

import re

from jospar.plan.indicator import Indicator
from jospar.plan.text import Text

PERCENT = re.compile(r"\s*(?:%|per ?cent\b|percent|процент|пайыз)", re.IGNORECASE)
CHANGE = re.compile(
    r"change|growth|increase|previous|прирост|\bрост|изменен|к предыдущ|өсім|өзгер", re.IGNORECASE
)
RATE = re.compile(r"%|‰|\bper\b|percent|процент|промилле|\bна (?:од|[0-9])|пайыз|шаққан", re.IGNORECASE)
SCALED = re.compile(r"thousand|million|billion|тысяч|тыс\b|млн|млрд|милли|мың", re.IGNORECASE)


def is_share(indicator: Indicator) -> bool:
    """Tell whether an indicator's figures are shares of a hundred; a change in per cent is none."""
    if not any(PERCENT.match(text) for _, text in indicator.unit.by_language):
        return False
    said = (*indicator.unit.by_language, *indicator.title.by_language)
    return not any(CHANGE.search(text) for _, text in said)


def is_rate(unit: Text) -> bool:
    """Tell whether figures in the unit are rates, which are averaged and never added up."""
    return any(RATE.search(text) for _, text in unit.by_language)


def is_scaled(unit: Text) -> bool:
    """Tell whether whole figures in the unit may be rounded ones: thousands of persons, billions of tenge."""
    return any(SCALED.search(text) for _, text in unit.by_language)
