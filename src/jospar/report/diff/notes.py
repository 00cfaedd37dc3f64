"""What a reader of a comparison has to know beforehand: what could not be compared, and what is not shown."""

from collections.abc import Iterator

from jospar.report.diff.comparison import Comparison
from jospar.report.diff.desk import Desk
from jospar.report.diff.sums import unread_programmes
from jospar.words.visible import visible
from jospar.words.voice import Voice

NAMED = 5
"""Records that could not be compared and are named; behind them stands that there are more."""
MORE = "…"


def notes_of(comparison: Comparison, voice: Voice) -> Iterator[str]:
    """Say what could not be compared, and what is not shown."""
    if comparison.old is None:
        yield voice.heading("diff.no_plan", base=comparison.base)
    unread = sorted({one.subject for one in comparison.unread})
    if unread:
        desk = Desk(comparison, voice)
        names = [desk.called(one) for one in unread[:NAMED]] + ([MORE] if len(unread) > NAMED else [])
        yield voice.heading("diff.unread", n=len(unread), names=tuple(map(visible, names)))
    lost = unread_programmes(comparison.before, comparison.after) if comparison.changes else ()
    if lost:
        yield voice.heading("diff.programmes_unread", names=tuple(sorted(lost)))
    if comparison.muted:
        yield voice.heading("diff.muted", n=comparison.muted)
    if comparison.hidden:
        yield voice.heading("diff.hidden", n=comparison.hidden)
    if comparison.idle:
        yield voice.heading("diff.mute_idle", patterns=tuple(map(visible, comparison.idle)))
    if comparison.unjudged:
        yield voice.heading("diff.gate_narrowed")
