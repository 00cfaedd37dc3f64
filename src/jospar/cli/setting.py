"""``jospar set``: fields of a record by their paths; what an act gives only with the act or a correction."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jospar.cli.choosing import What, WhatToList
from jospar.cli.completion import complete_filters, complete_records
from jospar.cli.options import Day, Lang, Plan
from jospar.cli.quoting import quote
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jospar.cli.circumstances import Circumstances
    from jospar.editing.bench import Bench, Proof
    from jospar.editing.reporting import Desk
    from jospar.editing.setting import Setting

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="[ID] FIELD=VALUE...",
        help="The record, unless --where chooses several; then fields by their paths and their new values: "
        "due=2028, budget/2027/republican/amount=80; nothing behind the sign takes the field away.",
        autocompletion=complete_records,
    ),
]
Chosen = Annotated[
    str | None,
    typer.Option(
        "--where",
        metavar="FILTER",
        help="Set the fields of all records that a filter chooses, such as 'area:safety -status:done'; what "
        "changes is shown first.",
        autocompletion=complete_filters,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Write without asking what --where has chosen.")]
AmendmentId = Annotated[
    str | None,
    typer.Option(
        "--amendment",
        metavar="ID",
        help="The amendment whose act changes these fields; before and after are written into it.",
        autocompletion=complete_records,
    ),
]
IsCorrection = Annotated[
    bool, typer.Option("--correction", help="Our record was wrong and the act is not; needs --because.")
]
Because = Annotated[
    str | None, typer.Option("--because", metavar="TEXT", help="What was wrong, in a sentence.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def set_fields(
    words: Words,
    *,
    where: Chosen = None,
    what: WhatToList = What.MEASURES,
    yes: Yes = False,
    amendment: AmendmentId = None,
    correction: IsCorrection = False,
    because: Because = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Set fields of a record, or of all that a filter chooses; every other byte of the files stays."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.editing import setting as room  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import Desk, empty_desk  # noqa: PLC0415 -- as above

    names, fields = (words[:1], words[1:]) if where is None else ([], words)
    if not fields:
        raise Misused("X724", given=words[0])
    settings = [room.parse_setting(one) for one in fields]
    if correction != bool(because) or (correction and amendment):
        raise Misused("X724", given="--correction", problem="correction")
    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    ground = Ground(amendment, because)

    def work(bench: "Bench") -> Desk:
        desk = empty_desk()
        found = names if where is None else _chosen(here, bench, where, what)
        records = [room.record_of(bench, name) for name in found]
        guarded = [
            (one, each) for one in records for each in settings if room.of_the_act(bench.plan, one, each)
        ]
        if guarded and not (amendment or correction):
            command = _command(names, where, what, settings)
            raise Misused("X732", value=guarded[0][0].id, field=guarded[0][1].path, command=command)
        _explain(here, bench, desk, ground, (records, settings))
        for record in records:
            room.put_settings(desk, bench, record, settings)
        return desk

    message = " ".join([*names, *fields] if where is None else [where, *fields])
    manner = Manner(message, dry_run=dry_run, quiet=quiet)
    if where is not None:
        manner = replace(manner, by_meaning=True, agree=None if yes else _asking(here))
    carry_out(here, work, manner)
    return 0


@frozen
class Ground:
    """By what fields of the act are changed: an amendment's id, or why our record was wrong."""

    amendment: str | None
    because: str | None


def _explain(
    here: "Circumstances",
    bench: "Bench",
    desk: "Desk",
    ground: Ground,
    what: "tuple[Sequence[Any], Sequence[Setting]]",
) -> None:
    """Write into the amendment, or into a correction, what the fields are before and after."""
    from jospar.editing import setting as room  # noqa: PLC0415 -- as above
    from jospar.editing.telling import tongue  # noqa: PLC0415 -- as above

    if ground.amendment is not None:
        found = bench.plan.amendments.get(ground.amendment)
        if found is None:
            raise CannotRun("X723", value=ground.amendment)
        room.amend(desk, bench, found, *what)
    elif ground.because is not None:
        language = tongue(ground.because, here.voice.language)
        room.correct(desk, bench, *what, {language: ground.because})


def _chosen(here: "Circumstances", bench: "Bench", where: str, what: What) -> list[str]:
    """Name the records that a filter chooses; raise Misused X751 (a mistake in it) or X744 (it has none)."""
    from jospar.cli.looking import sight_of  # noqa: PLC0415 -- as above

    sight = sight_of(here, bench.plan)
    chosen = sight.chosen(where, what.value)
    found = [one for one in sight.records(what.value) if chosen.accepts(one)]
    if not found:
        raise Misused("X744", query=where)
    return [str(getattr(one, HELD.get(what, ""), one).id) for one in found]


HELD = {What.MEASURES: "measure", What.INDICATORS: "indicator"}
"""Where the record is in what stands for it against a date."""


def _asking(here: "Circumstances") -> "Callable[[Proof], bool]":
    """Ask at a terminal whether what was shown is to be written; elsewhere refuse (Misused X745)."""

    def agree(proof: "Proof") -> bool:
        if not sys.stdin.isatty():
            raise Misused("X745", n=len(proof.files))
        from jospar.cli.talk import agreed  # noqa: PLC0415 -- as above

        return agreed(here)

    return agree


def _command(names: "Sequence[str]", where: str | None, what: What, settings: "Sequence[Setting]") -> str:
    """Write the command that does it right, whole but for the act's id."""
    chosen = [] if where is None else ["--where", where]
    chosen += [] if where is None or what is What.MEASURES else ["--what", what.value]
    words = [*names, *chosen, *(f"{one.path}={one.given or ''}" for one in settings)]
    return " ".join(["jospar set", *(quote(one) for one in words), "--amendment ID"])
