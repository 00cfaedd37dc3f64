"""``jospar except``: accept a finding on one record, for a reason, until a day."""

from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_code_list, complete_records
from jospar.cli.options import Day, Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from datetime import date

CodeName = Annotated[
    str,
    typer.Argument(metavar="CODE", help="The code of the finding: J402.", autocompletion=complete_code_list),
]
Id = Annotated[str, typer.Argument(metavar="ID", help="The record.", autocompletion=complete_records)]
Because = Annotated[
    str, typer.Option("--because", metavar="TEXT", help="Why, in a sentence.", show_default=False)
]
Until = Annotated[
    str,
    typer.Option("--until", metavar="PERIOD", help="Until when: 2027-06-30, 2027-Q2.", show_default=False),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def last_day(given: str) -> "date | None":
    """Give the last day of a period as it is typed; None where it is none."""
    from jospar.reading.times import Unreadable, parse_period  # noqa: PLC0415 -- as above

    try:
        return parse_period(given).last
    except Unreadable:
        return None


def except_finding(
    code: CodeName,
    name: Id,
    *,
    because: Because,
    until: Until,
    dry_run: DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """Write an exception into the record."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.editing.bench import Bench  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import Desk, empty_desk  # noqa: PLC0415 -- as above
    from jospar.editing.setting import record_of  # noqa: PLC0415 -- as above
    from jospar.editing.telling import tongue  # noqa: PLC0415 -- as above
    from jospar.editing.verdicts import except_from  # noqa: PLC0415 -- as above
    from jospar.rules.registry import rules  # noqa: PLC0415 -- as above

    rule = next((one for one in rules() if one.code == code.upper()), None)
    if rule is None:
        raise Misused("X201", code=code)
    if rule.absolute:
        raise Misused("X203", given=code)
    if rule.fixed:
        raise Misused("X733", given=code)
    if not because.strip():
        raise Misused("X724", given="--because", problem="because")
    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    if (last := last_day(until)) is not None and last < here.date:
        raise Misused("X724", given=until, problem="over")
    texts = {tongue(because, here.voice.language): because}

    def work(bench: Bench) -> Desk:
        desk = empty_desk()
        except_from(desk, bench, record_of(bench, name), str(rule.code), (texts, until))
        return desk

    carry_out(here, work, Manner(f"{name}: {rule.code}", dry_run=dry_run, quiet=quiet))
    return 0
