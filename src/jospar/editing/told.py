"""What an agency tells of a measure, as it was typed or stood in a row, before it becomes a file."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from jospar.errors import Misused
from jospar.frozen import frozen
from jospar.plan.money import Fund
from jospar.plan.progress import EvidenceKind, MilestoneState, Reason, ReportedStatus
from jospar.reading.suggest import nearest

STATUSES: tuple[str, ...] = ReportedStatus.__args__  # type: ignore[attr-defined]
REASONS: tuple[str, ...] = Reason.__args__  # type: ignore[attr-defined]
STATES: tuple[str, ...] = MilestoneState.__args__  # type: ignore[attr-defined]
KINDS: tuple[str, ...] = EvidenceKind.__args__  # type: ignore[attr-defined]
FUNDS: tuple[str, ...] = Fund.__args__  # type: ignore[attr-defined]
MONEY = ("paid", "savings", "returned")
PLAIN = ("status", "started", "finished", "occurrence", "forecast", "reason")
TEXTS = ("note", "next", "reply", "correction")
WAYS = {"correction": ("correction", "because")}
"""Where a text stands in a report, if not at a key of its own name."""
NUMBER = r"[0-9]+(?:[.,][0-9]+)?\Z"
GROUPED = " \u00a0\u202f'"


@frozen
class Told:
    """One agency's word on one measure on one day; what is not in it was not said.

    ``plain`` are single words by their keys, "" of what is not known any more; ``texts`` are (language,
    text) by key; ``done`` is units or percent; ``spent`` is money by (year, fund); ``evidence`` are
    documents, each by its keys.
    """

    measure: str
    agency: str
    on: date
    plain: Mapping[str, str]
    texts: Mapping[str, Mapping[str, str]]
    done: Mapping[str, str]
    milestones: Mapping[str, str]
    regions: Mapping[str, str]
    spent: Mapping[tuple[str, str], Mapping[str, str]]
    evidence: tuple[Mapping[str, str], ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing at all was said."""
        said = (self.plain, self.texts, self.done, self.milestones, self.regions, self.spent, self.evidence)
        return not any(said)


def chosen(given: str, known: Iterable[str], field: str) -> str:
    """Choose one of the known words; raise Misused (X710) for another."""
    words = tuple(known)
    if given in words:
        return given
    wanted = given.strip().lower().replace(" ", "_").replace("-", "_")
    by_letters = {word.lower(): word for word in words}
    if wanted in by_letters:
        return by_letters[wanted]
    raise Misused("X710", given=given, field=field, known=words, near=nearest(given, words))


def figure(given: str, field: str) -> str:
    """Read a figure as people type it, 1 234,5 too; raise Misused (X711) for what is none."""
    text = "".join(letter for letter in given.strip() if letter not in GROUPED)
    if not re.match(NUMBER, text):
        raise Misused("X711", given=given, field=field)
    whole, _, part = text.replace(",", ".").partition(".")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{part}" if part else whole


def pairs(given: Iterable[str], field: str) -> dict[str, str]:
    """Read ``site=met`` and the like, several of them with commas or semicolons; raise Misused (X712)."""
    found: dict[str, str] = {}
    for word in (word for one in given for word in re.split(r"[;,]\s*", one) if word.strip()):
        name, sign, value = word.partition("=")
        if not sign or not name.strip() or not value.strip():
            raise Misused("X712", given=word, field=field)
        found[name.strip()] = value.strip()
    return found
