"""What an indicator's unit says of its figures: per cent, a rate, thousands, or people counted one by one."""

import re

from jospar.plan.text import Text

RATE = r"%|‰|\bper\b|percent|процент|промилле|\bна (?:од|[0-9])|пайыз|шаққан"
"""A pattern, in any case of letters; `re` compiles it when a unit is first asked about, and so the others."""
SCALED = r"thousand|million|billion|тысяч|тыс\b|млн|млрд|милли|мың"
PEOPLE = (
    *("child", "person", "people", "pupil", "student", "patient", "girl", "boy", "wom", "mother"),
    *("ребен", "ребён", "дет", "чел", "люд", "учени", "ученик", "школьник", "пациент", "девоч", "мальчик"),
    *("женщин", "бала", "адам", "оқушы", "науқас", "қыз", "әйел"),
)
"""How units that count people begin."""
ONE_BY_ONE = r"[%‰/0-9]|\b(?:per|share|на|тыс|доля|шаққанда|үлес)\b|шаққ"
"""What a unit has that counts no people one by one: a rate, a share."""


def counts_people(unit: Text) -> bool:
    """Tell whether figures in the unit count people one by one, so that a small one may point at somebody."""
    texts = [text.casefold().strip() for _, text in unit.by_language]
    if any(re.search(ONE_BY_ONE, text, re.IGNORECASE) for text in texts) or is_scaled(unit):
        return False
    return any(text.startswith(PEOPLE) for text in texts)


def is_rate(unit: Text) -> bool:
    """Tell whether figures in the unit are rates, which are averaged and never added up."""
    return any(re.search(RATE, text, re.IGNORECASE) for _, text in unit.by_language)


def is_scaled(unit: Text) -> bool:
    """Tell whether whole figures in the unit may be rounded ones: thousands of persons, billions of tenge."""
    return any(re.search(SCALED, text, re.IGNORECASE) for _, text in unit.by_language)
