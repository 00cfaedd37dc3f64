"""``jospar resolve``: list the conflicts that a merge has left open, and settle them."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_records
from jospar.cli.options import Day, Lang, Plan
from jospar.errors import CannotRun, Misused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jospar.cli.circumstances import Circumstances
    from jospar.editing.bench import Aim, Bench
    from jospar.editing.merging.settling import Verdict
    from jospar.editing.reporting import Desk
    from jospar.finding import Finding
    from jospar.plan.conflict import Written
    from jospar.reading.conflicts import OpenConflict
    from jospar.reading.shape import Kind
    from jospar.tree.tree import Tree

SIDES = ("ours", "theirs", "base")

Id = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        help="The record, or its file; without it, all conflicts are listed.",
        autocompletion=complete_records,
        show_default=False,
    ),
]
Fields = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="FIELD", help="A field by its path; else all that is in conflict."),
]
Take = Annotated[
    str | None,
    typer.Option(
        "--take",
        metavar="ours|theirs|base",
        help="The value that is to stand: our branch's, theirs, or the one before both.",
        autocompletion=lambda: list(SIDES),
    ),
]
Value = Annotated[
    str | None, typer.Option("--value", metavar="VALUE", help="Another value, of the one --field.")
]
All = Annotated[bool, typer.Option("--all", help="Settle every conflict of the plan.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]


def resolve(
    name: Id = None,
    *,
    field: Fields = None,
    take: Take = None,
    value: Value = None,
    all_: All = False,
    dry_run: DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: Quiet = False,
) -> int:
    """List conflicts that a merge has left open, or let one of the values stand."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- imported when it is run

    fields = tuple(field or ())
    _check(name, fields, take, value, every=all_)
    here = look_around(Asked(plan, date=day, lang=lang), writes=not dry_run)
    found = tuple(_found(here.tree, name, fields))
    marked = tuple(_marked(here.tree, name))
    if name is not None and not found and not marked:
        raise CannotRun("X870", value=" ".join((name, *fields)))
    if take is None and value is None:
        return _list(here, found, marked)
    if marked and not found:
        raise CannotRun("X874", file=marked[0].at.file)
    _settle(here, found, _verdict(take, value), dry_run=dry_run, quiet=quiet)
    return 0


def _check(
    name: str | None, fields: tuple[str, ...], take: str | None, value: str | None, *, every: bool
) -> None:
    """Refuse what was not thought to the end: X871."""
    if take is not None and take not in SIDES:
        raise Misused("X871", given=take, known=SIDES, problem="side")
    if take is not None and value is not None:
        raise Misused("X871", given="--value", problem="both")
    if value is not None and len(fields) != 1:
        raise Misused("X871", given="--value", problem="one_field")
    if fields and name is None:
        raise Misused("X871", given="--field", problem="record")
    if (take is not None and name is None) != every:
        raise Misused("X871", given="--take" if take else "--all", problem="every")


def _found(tree: "Tree", name: str | None, fields: tuple[str, ...]) -> "Iterable[OpenConflict]":
    """Find conflicts: of all records, or of those that a name may mean; in these fields alone, if any."""
    from jospar.reading.conflicts import KEY, open_conflicts  # noqa: PLC0415 -- as above

    for file in tree.names():
        data = tree.read(file)
        for one in open_conflicts(file, data) if KEY.encode() in data else ():
            named = name is None or name in (one.record, file) or file.endswith(f"/{name}")
            if named and (not fields or one.field in fields):
                yield one


def _marked(tree: "Tree", name: str | None) -> "Iterable[Finding]":
    """Find files, of those that a name may mean, in which git has left markers of its own (J006)."""
    from jospar.reading.guard import MARKERS, decode_bytes, refuse  # noqa: PLC0415 -- as above

    for file in tree.names():
        stem = file.rpartition("/")[2].removesuffix(".yaml")
        data = tree.read(file) if name is None or name in (stem, file) or file.endswith(f"/{name}") else b""
        text, _ = decode_bytes(file, data) if MARKERS[0] in data or MARKERS[1] in data else ("", [])
        found = refuse(file, text, data) if text else None
        if found is not None and found.code == "J006":
            yield found


def _list(here: "Circumstances", found: "Sequence[OpenConflict]", marked: "Sequence[Finding]") -> int:
    """Show conflicts as findings are shown, with what settles them."""
    from os import environ  # noqa: PLC0415 -- as above

    from jospar.cli.streams import terminal_look  # noqa: PLC0415 -- as above
    from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- as above
    from jospar.report.findings.text import finding_lines  # noqa: PLC0415 -- as above
    from jospar.rules.text.open_conflict import finding_of  # noqa: PLC0415 -- as above

    if not found and not marked:
        sys.stdout.write(here.voice.say("resolve.none") + "\n")
        return 0
    look = terminal_look(environ)
    seen = sightings([*map(finding_of, found), *marked], here.tree, here.voice, width=look.width)
    for line in finding_lines(seen, here.voice, look):
        sys.stdout.write(line + "\n")
    return 0


def _verdict(take: str | None, value: str | None) -> "Verdict":
    from typing import cast  # noqa: PLC0415 -- as above

    from jospar.editing.merging.settling import Side, Verdict  # noqa: PLC0415 -- as above
    from jospar.editing.setting import Setting, typed  # noqa: PLC0415 -- as above

    if value is None:
        return Verdict(side=cast("Side", take))
    given = value or None

    def make(kind: "Kind") -> "Written":
        return typed(Setting("", given), kind) if given else None

    return Verdict(value=make)


def _settle(
    here: "Circumstances",
    found: "Sequence[OpenConflict]",
    verdict: "Verdict",
    *,
    dry_run: bool,
    quiet: bool,
) -> None:
    from jospar.cli.saving import Manner, carry_out  # noqa: PLC0415 -- as above
    from jospar.editing.merging.likeness import Tongue  # noqa: PLC0415 -- as above
    from jospar.editing.merging.settling import settle  # noqa: PLC0415 -- as above
    from jospar.editing.reporting import empty_desk, take  # noqa: PLC0415 -- as above
    from jospar.tree.underway import merged_sides  # noqa: PLC0415 -- as above

    _refuse_doubts(found, verdict)

    left: list[str] = []

    def work(bench: "Bench") -> "Desk":
        desk = empty_desk()
        tongue = Tongue(bench.plan.repository.languages[0])
        for file in dict.fromkeys(one.file for one in found):
            mine = [one for one in found if one.file == file]
            data = take(desk, bench, file)
            if data is None:
                raise CannotRun("X706", file=file)
            made = settle(file, data, mine, verdict, tongue)
            if verdict.side != "ours":
                made = _remarked(here, (data, made), mine, verdict, left)
            desk.files[file] = made
            desk.aims.extend(_aim(one) for one in mine)
        return desk

    names = dict.fromkeys(one.record for one in found)
    manner = Manner(
        f"resolve {' '.join(names)}",
        dry_run=dry_run,
        quiet=quiet,
        told=lambda _: "\n".join(left),
        sides=lambda: merged_sides(here.folder),
    )
    carry_out(here, work, manner)


def _remarked(
    here: "Circumstances",
    versions: tuple[bytes, bytes],
    mine: "Sequence[OpenConflict]",
    verdict: "Verdict",
    left: list[str],
) -> bytes:
    """Let comments go with the values that gave way, and say which; those of the other side's values come."""
    from jospar.editing.merging.remarks import with_remarks  # noqa: PLC0415 -- as above
    from jospar.tree.underway import merged_base, merged_sides  # noqa: PLC0415 -- as above

    file, (before, made) = mine[0].file, versions
    other = (
        merged_base(here.folder) if verdict.side == "base" else next(iter(merged_sides(here.folder)), None)
    )
    known = other.read(file) if other is not None and file in other.names() else None
    rows = [() if one.row is None else (one.record,) for one in mine]
    paths = [(*row, *one.field.split("/")) for row, one in zip(rows, mine, strict=True)]
    done = with_remarks(file, before, made, paths, known)
    left += (
        here.voice.say("resolve.left", file=file, field="/".join(one.path), value=one.text)
        for one in done.left
    )
    return done.data


def _refuse_doubts(found: "Sequence[OpenConflict]", verdict: "Verdict") -> None:
    """Refuse a side that says two things of one field, after two merges: X872."""
    from jospar.reading.conflicts import brief  # noqa: PLC0415 -- as above

    said: dict[tuple[str, int | None, str], str] = {}
    for one in found if verdict.side is not None else ():
        value = brief(one.value(verdict.side or ""))
        if said.setdefault((one.file, one.row, one.field), value) != value:
            raise CannotRun("X872", file=one.file, field=one.field)


def _aim(one: "OpenConflict") -> "Aim":
    """Say which record may differ: of its fields the file itself was proved to change no other."""
    from jospar.editing.bench import Aim  # noqa: PLC0415 -- as above
    from jospar.reading.layout import KINDS, address  # noqa: PLC0415 -- as above

    where = address(one.file)
    assert where is not None  # noqa: S101 -- a conflict was found in it
    kind = KINDS[where.record]
    names = {
        "observation": f"{where.indicator}/{where.name}",
        "unchanged": f"{where.agency}/{where.week}",
        "progress": f"{where.agency}/{where.week}/{where.name}",
        "acceptance": f"{where.agency}/{where.week}/{where.name}",
    }
    return Aim(kind, names.get(kind, one.record))
