"""What the commands that look back share: where a history begins, and which record is meant."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from time import monotonic

from jospar.cli.circumstances import Asked, Circumstances, end_of, look_around, parse_day
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.history.choice import names_of
from jospar.history.past import tree_branch
from jospar.history.present import excerpt, known_names, record_of
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.reading.suggest import look_alike, nearest
from jospar.report.history.scribe import Scribe
from jospar.tree.commits import Branch, last_touching

PATIENCE_SECONDS = 0.7
"""How long nothing may be seen before it is said how far it is."""


@frozen
class Lookback:
    """The circumstances, the commit to look back from, and the scribe that writes."""

    here: Circumstances
    branch: Branch
    scribe: Scribe


@frozen
class Meant:
    """A record that was asked for: the names it has had, and the plan around it as it is."""

    names: frozenset[str]
    plan: Plan


def look_back_from(asked: Asked) -> Lookback:
    """Find the commit that a history begins with: that of ``--at``, else HEAD.

    Raises:
        Misused: X901, the revision names a tree, which has no history; and as ``look_around``.
        CannotRun: X104, there is no repository, and so nothing that was before.
    """
    at = asked.at or "HEAD"
    try:
        here = look_around(Asked(asked.plan, at, asked.date, asked.lang))
    except CannotRun as refusal:
        if refusal.code != "X104" or asked.at is not None:
            raise
        raise CannotRun("X104", **refusal.facts, problem="history") from refusal
    branch = tree_branch(here.tree)
    if branch is None:
        raise Misused("X901", revision=at)
    return Lookback(here, branch, Scribe(here.voice, here.repository))


def meant(back: Lookback, name: str) -> Meant:
    """Find a record that is there, by its name or a former one.

    Raises:
        Misused: X910, it is there and cannot be read; X909, it has left the plan; X902, no record is or was
            called so.
    """
    found = gone(back, name)
    if record_of(found.plan, found.names) is None:
        file = load(back.here.tree, every_report=False).plan.whereabouts(name)
        if file is not None:
            raise Misused("X910", given=name, file=file, problem="history")
        folders = {one.rpartition("/")[0] for one in back.here.tree.names() if "/progress/" not in one}
        commit = last_touching(back.branch, [f"{folder}/{name}.yaml" for folder in sorted(folders)])
        if commit is not None:
            raise Misused("X909", given=name, commit=commit, at=f"{commit}~1")
        known = known_names(back.here.tree, found.plan)
        raise Misused("X902", given=name, near=nearest(name, known))
    return found


def gone(back: Lookback, name: str) -> Meant:
    """Find the names of a record that may not be there any more."""
    plan = excerpt(back.here.tree, [name])
    if record_of(plan, [name]) is None:
        plan = load(back.here.tree, every_report=False).plan
        name = look_alike(name, known_names(back.here.tree, plan)) or name
    names = names_of(plan, name)
    return Meant(names, excerpt(back.here.tree, names))


def chosen_names(back: Lookback, where: str) -> frozenset[str]:
    """Name the measures and indicators that a filter chooses in the plan as it is where the history begins.

    Raises:
        Misused: X751, which points at the character, where the filter has a mistake.
    """
    from jospar.cli.meantword import insist_on_fields  # noqa: PLC0415 -- few histories are filtered
    from jospar.filter.chosen import chosen_records  # noqa: PLC0415 -- as above
    from jospar.filter.mistake import Mistake  # noqa: PLC0415 -- as above

    insist_on_fields(where)
    found = chosen_records(where, load(back.here.tree, every_report=False).plan, back.here.date)
    if isinstance(found, Mistake):
        from jospar.cli.looking import pointed  # noqa: PLC0415 -- as above

        raise pointed(where, found)
    return found


def first_moment(day: str | None, timezone: str) -> int | None:
    """Give the first second of a day as Unix time; raise Misused (X303) for what is no day."""
    return None if day is None else end_of(parse_day(day), timezone) - 86_400 + 1


def last_moment(day: str | None, timezone: str) -> int | None:
    """Give the last second of a day as Unix time; raise as ``first_moment``."""
    return None if day is None else end_of(parse_day(day), timezone)


class Progress:
    """Says on standard error, on a terminal, how many commits were read while nothing is to be seen."""

    def __init__(self, back: Lookback) -> None:
        self._voice = back.here.voice
        self._shown = False
        self._count = 0
        self._quiet_until = monotonic() + PATIENCE_SECONDS
        self._seen = sys.stderr is not None and sys.stderr.isatty()

    def heard(self) -> None:
        """Count a commit."""
        self._count += 1
        if self._seen and monotonic() > self._quiet_until:
            self._write("\r" + self._voice.count("history.read", self._count))
            self._shown, self._quiet_until = True, monotonic() + PATIENCE_SECONDS / 4

    def clear(self) -> None:
        """Take away what was said, before something else is."""
        if self._shown:
            self._write("\r\x1b[K")
        self._shown, self._quiet_until = False, monotonic() + PATIENCE_SECONDS

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):
            sys.stderr.write(text)
            sys.stderr.flush()


def say(lines: Iterable[str]) -> None:
    """Write lines to standard output at once, so that whoever reads may stop us."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def refuse_unknown(back: Lookback, names: Iterable[str]) -> None:
    """Refuse names that no record has; called where a whole history told nothing of them.

    Raises:
        Misused: X902, the first name that no record has.
    """
    for name in names:
        known = known_names(back.here.tree, excerpt(back.here.tree, [name]))
        if name not in known:
            raise Misused("X902", given=name, near=nearest(name, known))
