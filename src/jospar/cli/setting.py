"""``jospar set``: fields of a record by their paths; what an act gives only with the act or a correction."""

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_records
from jospar.cli.options import Day, Lang, Plan
from jospar.errors import CannotRun, Misused

if TYPE_CHECKING:
    from jospar.editing.setting import Setting

Id = Annotated[str, typer.Argument(metavar="ID", help="The record.", autocompletion=complete_records)]
Fields = Annotated[
    list[str],
    typer.Argument(
        metavar="FIELD=VALUE...",
        help="A field by its path and its new value: due=2028, budget/2027/republican/amount=80; "
        "nothing behind the sign takes the field away.",
    ),
]
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
    name: Id,
    fields: Fields,
    *,
    amendment: AmendmentId = None,
    correction: IsCorrection = False,
    because: Because = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Set fields of a record; every other byte of its file stays."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.editing import setting as room  # noqa: PLC0415 -- as above
    from jospar.editing.bench import Bench  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import Desk, empty_desk  # noqa: PLC0415 -- as above
    from jospar.editing.telling import tongue  # noqa: PLC0415 -- as above

    settings = [room.parse_setting(one) for one in fields]
    if correction != bool(because) or (correction and amendment):
        raise Misused("X724", given="--correction", problem="correction")
    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)

    def work(bench: Bench) -> Desk:
        desk, record = empty_desk(), room.record_of(bench, name)
        guarded = [one for one in settings if room.of_the_act(record, one)]
        if guarded and not (amendment or correction):
            raise Misused("X732", value=name, field=guarded[0].path, command=_command(name, settings))
        if amendment is not None:
            found = bench.plan.amendments.get(amendment)
            if found is None:
                raise CannotRun("X723", value=amendment)
            room.amend(desk, bench, found, record, settings)
        elif because is not None:
            room.correct(desk, bench, record, settings, {tongue(because, here.voice.language): because})
        room.put_settings(desk, bench, record, settings)
        return desk

    carry_out(here, work, Manner(f"{name} {' '.join(fields)}", dry_run=dry_run, quiet=quiet))
    return 0


def _command(name: str, settings: "list[Setting]") -> str:
    """Write the command that does it right, whole but for the act's id."""
    words = [shlex.quote(f"{one.path}={one.given or ''}") for one in settings]
    return " ".join(["jospar set", shlex.quote(name), *words, "--amendment ID"])
