"""The log of a plan: commit by commit, what changed by meaning."""

from collections.abc import Iterable, Iterator

from jospar.change.change import Change, Weight
from jospar.history.chronicle import Chapter
from jospar.report.findings.written import written_json
from jospar.report.history.scribe import Scribe
from jospar.report.history.values import change_entry, commit_entry

FORMAT = "jospar log 1"
INDENT = "    "


def log_lines(chapter: Chapter, scribe: Scribe, weight: Weight) -> Iterator[str]:
    """Write one commit: its line, the changes that weigh enough, and how many are routine beside them."""
    scribe = scribe.of(chapter)
    shown = [one for one in chapter.changes if one.weight.rank >= weight.rank]
    routine = scribe.voice.count("history.routine", _routine(chapter, weight))
    if not shown and not chapter.step.cut:
        yield scribe.voice.say("history.commit.routine", commit=scribe.headline(chapter), routine=routine)
        return
    yield scribe.headline(chapter)
    if chapter.step.cut:
        yield INDENT + scribe.voice.say("history.cut")
    yield from (INDENT + scribe.sentence(one) for one in sorted(shown, key=_order))
    if _routine(chapter, weight):
        yield INDENT + routine


def log_json(chapters: Iterable[Chapter], scribe: Scribe, *, commit: str, weight: Weight) -> str:
    """Write all commits as one object; its schema is ``manual/schemas/log.schema.json``."""
    entries = [
        {
            **commit_entry(chapter, scribe),
            "cut": chapter.step.cut,
            "changes": [
                change_entry(one, scribe.of(chapter))
                for one in chapter.changes
                if one.weight.rank >= weight.rank
            ],
            "routine": _routine(chapter, weight),
        }
        for chapter in chapters
    ]
    return written_json({"format": FORMAT, "commit": commit, "commits": entries})


def _routine(chapter: Chapter, weight: Weight) -> int:
    """Count what is not shown one by one; nothing is counted where routine is asked for or left out."""
    counted = weight is Weight.MINOR
    return sum(one.weight is Weight.ROUTINE for one in chapter.changes) if counted else 0


def _order(one: Change) -> tuple[int, bool]:
    """Put major changes before minor ones, and among either those that no act explains."""
    return -one.weight.rank, one.explained is not None
