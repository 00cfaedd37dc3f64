"""The messages that the script of a week's form says, gathered from the catalogues of its languages."""

from collections.abc import Mapping
from decimal import Decimal

from jospar.editing.told import FUNDS, KINDS, REASONS, STATES, STATUSES
from jospar.words.voice import Voice

OF_THE_SHELL = (
    *("title", "intro", "private", "language", "noscript", "nothing"),
    *("filled", "rest", "save", "again", "again_ask", "kept", "not_kept", "restored", "over"),
    *("mistakes", "left", "left_help", "left_save", "saved", "saved_date", "saved_where", "saved_how"),
    *("no_file", "copy", "copied", "copy_failed"),
)
OF_A_CARD = (
    *("unchanged", "unchanged_reported", "status", "choose", "reason", "done", "done_of", "percent"),
    *("region", "milestones", "paid", "budget", "forecast", "forecast_hint", "note", "next", "occurrence"),
    *("document", "document_kind", "document_number", "document_more", "more"),
)
OF_A_PROBLEM = (
    *("bad.status", "bad.reason", "bad.figure", "bad.floor", "bad.percent", "bad.period", "bad.document"),
    *("bad.budget", "bad.file", "bad.person", "bad.marked"),
    *("bad.web", "bad.milestone", "bad.region", "odd.target", "odd.budget", "odd.past", "odd.open"),
)
MESSAGES = (*OF_THE_SHELL, *OF_A_CARD, *OF_A_PROBLEM)
"""Keys below ``form.``; the script fills in their facts."""
TERMS: Mapping[str, tuple[str, ...]] = {
    "status": STATUSES,
    "reason": REASONS,
    "milestone": STATES,
    "evidence": KINDS,
    "fund": FUNDS,
}
"""Closed words that the page lets one choose from."""


def wording(voice: Voice) -> dict[str, str]:
    """Gather what the page says in a language; facts stay as ``{name}`` for the script to fill in."""
    said = {key: voice.heading(f"form.{key}") for key in MESSAGES}
    for kind, words in TERMS.items():
        say = voice.say if kind == "fund" else voice.heading
        said |= {f"{kind}.{word}": say(f"{kind}.{word}") for word in words}
    return said | {"point": voice.number(Decimal("0.5"))[1]}
