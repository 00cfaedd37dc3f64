"""Per cent: the unit in which a whole is a hundred."""

import re

from jospar.plan.text import Text

PERCENT = r"\s*(?:%|per ?cent\b|percent|процент|пайыз)"
"""A pattern, in any case of letters; `re` compiles it when a unit is first asked about, and so the other."""
CHANGE = r"change|growth|increase|previous|прирост|\bрост|изменен|к предыдущ|өсім|өзгер"


def is_share(unit: Text, title: Text) -> bool:
    """Tell whether figures in a unit are shares of a hundred; a change in per cent is none."""
    if not any(re.match(PERCENT, text, re.IGNORECASE) for _, text in unit.by_language):
        return False
    said = (*unit.by_language, *title.by_language)
    return not any(re.search(CHANGE, text, re.IGNORECASE) for _, text in said)
