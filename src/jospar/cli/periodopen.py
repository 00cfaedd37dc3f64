"""``jospar period open`` and ``period close``: drafts of what an act demands, and their acceptance."""

from typing import TYPE_CHECKING

from jospar.cli.options import Lang, Plan
from jospar.cli.periodstatus import Name
from jospar.cli.weekstart import DryRun, Ids, On, Quiet, Whose
from jospar.errors import CannotRun, Misused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jospar.editing.bench import Bench, Proof
    from jospar.editing.reporting import Desk
    from jospar.plan.period import Period
    from jospar.plan.programme import Programme
    from jospar.standing.statutory import TextLine

MOST_NAMED = 12
"""Measures that a refusal names."""


def begin(
    name: Name,
    *,
    agency: Whose = None,
    day: On = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Lay out drafts of the texts on a period; a file that is there is left alone."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.periodstatus import statutory_period  # noqa: PLC0415 -- as above
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.cli.weekstart import insisted, known_ones  # noqa: PLC0415 -- as above
    from jospar.editing.period import open_period  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import empty_desk  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    whose = insisted(here, agency)

    def work(bench: "Bench") -> "Desk":
        desk, period = empty_desk(), statutory_period(bench.plan, name)
        if period.first is not None and bench.on < period.first:
            raise Misused("X762", given=name, problem="ahead", first=f"{period.first}")
        names = known_ones(bench, whose)
        lines = [line for _, line in _lines(bench, period) if line.agency in names and not line.there]
        open_period(desk, bench, lines, period)
        return desk

    def told(proof: "Proof") -> str:
        key = "statutory.laid_out" if proof.files else "statutory.nothing"
        return here.voice.count(key, len(proof.files), period=name, agency=whose)

    carry_out(here, work, Manner(f"{whose} {name}", dry_run=dry_run, quiet=quiet, told=told))
    return 0


def submit(
    name: Name,
    ids: Ids = None,
    *,
    agency: Whose = None,
    day: On = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Hand in the drafts of a period, all or those that are named."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.periodstatus import statutory_period  # noqa: PLC0415 -- as above
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.cli.weekstart import drafts_of, insisted, known_ones  # noqa: PLC0415 -- as above
    from jospar.editing.drafting import hand_in  # noqa: PLC0415 -- as above
    from jospar.editing.period import still_offered  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import empty_desk  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    whose = insisted(here, agency)

    def work(bench: "Bench") -> "Desk":
        desk, period = empty_desk(), statutory_period(bench.plan, name)
        for one in known_ones(bench, whose):
            drafts = drafts_of(bench, one, str(period), ids or ())
            untouched.extend(still_offered(bench, drafts, period))
            hand_in(desk, bench, drafts)
        return desk

    def told(proof: "Proof") -> str:
        key = "statutory.handed_in" if proof.files else "statutory.none"
        said = here.voice.count(key, len(proof.files), period=name, agency=whose)
        if not untouched:
            return said
        return f"{said}\n{here.voice.count('statutory.untouched', len(untouched), ids=tuple(untouched))}"

    untouched: list[str] = []
    carry_out(here, work, Manner(f"{whose} {name}", dry_run=dry_run, quiet=quiet, told=told))
    return 0


def end(
    name: Name,
    *,
    agency: Whose = None,
    day: On = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Accept all texts of a period as the lead of its programme; refuse while one is missing."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.periodstatus import statutory_period  # noqa: PLC0415 -- as above
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.cli.weekstart import insisted  # noqa: PLC0415 -- as above
    from jospar.editing.period import close_period  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import empty_desk  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    given = insisted(here, agency)

    def work(bench: "Bench") -> "Desk":
        from jospar.cli.author import known_agency  # noqa: PLC0415 -- as above

        desk, period, by = empty_desk(), statutory_period(bench.plan, name), known_agency(bench.plan, given)
        lines = [line for programme, line in _lines(bench, period) if programme.lead == by]
        _insist(bench, period, by, lines)
        close_period(desk, bench, lines, by)
        return desk

    def told(proof: "Proof") -> str:
        said = here.voice.count("statutory.accepted_now", len(proof.files), period=name, agency=given)
        return f"{said}\n{here.voice.say('statutory.closed_now', period=name)}"

    carry_out(here, work, Manner(f"{given} {name}", dry_run=dry_run, quiet=quiet, told=told))
    return 0


def _lines(bench: "Bench", period: "Period") -> "Iterator[tuple[Programme, TextLine]]":
    from jospar.standing.statutory import statutory_on, text_roll  # noqa: PLC0415 -- as above

    for programme in statutory_on(bench.plan, period):
        for line in text_roll(bench.plan, programme, period, bench.on):
            yield programme, line


def _insist(bench: "Bench", period: "Period", by: str, lines: "list[TextLine]") -> None:
    """Refuse to close what is not this agency's to close (X764), not over, or not all there (X763)."""
    from jospar.standing.statutory import statutory_on  # noqa: PLC0415 -- as above

    programmes = statutory_on(bench.plan, period)
    if not any(one.lead == by for one in programmes):
        leads = tuple(str(one.lead) for one in programmes if one.lead is not None)
        raise Misused(
            "X764", agency=by, value=str(period), **({"known": leads} if leads else {"problem": "none"})
        )
    if period.last is not None and bench.on <= period.last:
        raise CannotRun("X763", value=str(period), problem="running", last=f"{period.last}")
    missing = [f"{one.measure.id} ({one.agency})" for one in lines if not one.there]
    if missing:
        more = ("…",) if len(missing) > MOST_NAMED else ()
        raise CannotRun("X763", value=str(period), n=len(missing), missing=(*missing[:MOST_NAMED], *more))
