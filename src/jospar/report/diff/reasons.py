"""Why a state has changed: a text of its own, shown as the ground of the change that it is about."""

from collections.abc import Iterable

from jospar.change.change import Change
from jospar.plan.text import Text
from jospar.report.diff.desk import Desk, masked
from jospar.rules.gate.ruling import is_unread

STATE, REASON = "state", "because"


def without_reasons(changes: Iterable[Change]) -> list[Change]:
    """Leave out the changes that only say why a state has changed: the change of the state has its reason."""
    listed = list(changes)
    turned = {one.subject for one in listed if STATE in _fields(one) and not is_unread(one)}
    return [one for one in listed if one.subject not in turned or _fields(one) != {REASON}]


def reason_of(change: Change, desk: Desk) -> str:
    """Write the reason for a changed state, in the language of the page if it has that; "" where none is."""
    text = getattr(desk.record(change.subject), REASON, None) if STATE in _fields(change) else None
    return masked(desk.voice.text(text)) if isinstance(text, Text) else ""


def _fields(change: Change) -> set[str]:
    return {each.field.partition("/")[0] for each in change.differences}
