"""The way of a new record: what is missing is asked for, an id is found, and it is saved as all edits are."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from jospar.cli.circumstances import Asked, Circumstances, look_around
from jospar.cli.quoting import join
from jospar.cli.record import may_ask
from jospar.cli.saving import Manner, carry_out, show, voice_of_plan
from jospar.editing.bench import Bench, Proof, open_bench
from jospar.editing.creating import (
    LISTED,
    MADE,
    Authority,
    Made,
    Wish,
    create,
    folder_of,
    settings_of,
    with_defaults,
)
from jospar.editing.reporting import Desk, empty_desk
from jospar.editing.setting import Setting, parse_setting
from jospar.editing.telling import tongue
from jospar.errors import CannotRun, Misused
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.plan.indicator import Observation
from jospar.plan.plan import Plan
from jospar.reading.document import read_document
from jospar.reading.node import Mapping as MappingNode
from jospar.reading.node import Node, Scalar, member
from jospar.reading.node import Sequence as SequenceNode
from jospar.tree.branches import branch_files, branch_texts, names_ever

END = ".yaml"
OPTIONS = {"measures": "--measure", "asked/by": "--by", "observation": "--indicator"}
"""By which option a field is given that is not called so; of an observation, the id that it begins with."""


@frozen
class Order:
    """What was typed: the kind, its fields by options and as FIELD=VALUE, its id, whose it is, and how."""

    kind: str
    fields: Mapping[str, str | None]
    more: Sequence[str] | None
    name: str | None
    holder: str | None
    plan: str | None
    day: str | None
    lang: str | None
    dry_run: bool = False
    quiet: bool = False
    amendment: str | None = None
    because: str | None = None

    def by(self, amendment: str | None, because: str | None, *, correction: bool) -> "Order":
        """Say what adds it; raise Misused (X724) for half a correction."""
        if correction != bool(because) or (correction and amendment):
            raise Misused("X724", given="--correction", problem="correction")
        return replace(self, amendment=amendment, because=because)


def create_record(order: Order) -> int:
    """Make a record, or show what would be made."""
    here = look_around(Asked(order.plan, date=order.day, lang=order.lang), writes=not order.dry_run)
    because = {tongue(order.because, here.voice.language): order.because} if order.because else None
    wish = Wish(
        MADE[order.kind],
        settings_of(order.fields, [_setting(one, order.kind) for one in order.more or ()]),
        order.holder or "",
        order.name or "",
        Authority(order.amendment, because),
    )
    if may_ask():
        from jospar.cli.newquestions import complete  # noqa: PLC0415 -- only where somebody is there

        bench = open_bench(here.tree, here.date)
        answered = complete(here, bench, wish, lambda one: lay(here, bench, one, empty_desk()))
        if answered is None:
            return 0
        wish = answered
    try:
        made = save_new(here, wish, Manner("", dry_run=order.dry_run, quiet=order.quiet))
    except Misused as refusal:
        if refusal.code != "X734":
            raise
        fields = tuple(OPTIONS.get(one, f"--{one}") for one in wish.missing()) or ("--id",)
        raise Misused("X734", **{**refusal.facts, "fields": fields}) from refusal
    if not (order.dry_run or order.quiet):
        tell_passed(here, made)
    return 0


def _setting(given: str, kind: str) -> Setting:
    """Read a field and its value; a lone word may have been meant for the id, and is refused so."""
    if "=" not in given:
        raise Misused("X724", given=given, problem="lone", option=OPTIONS.get(kind, "--id"))
    return parse_setting(given)


def save_new(here: Circumstances, wish: Wish, manner: Manner) -> Made:
    """Lay a new record out and save it; raise as `create` and `carry_out`."""
    made: list[Made] = []

    def work(bench: Bench) -> Desk:
        desk = empty_desk()
        try:
            made.append(lay(here, bench, wish, desk))
        except Misused as refusal:
            if refusal.code == "X732":
                raise Misused("X732", **refusal.facts, command=_command(wish)) from refusal
            raise
        return desk

    def message() -> str:
        return voice_of_plan(here).say(f"commit.new.{wish.kind}", record=made[0].id)

    def refuse(proof: Proof) -> None:
        full = next((one for one in proof.new_errors if one.code == "J510"), None)
        if full is not None and wish.authority.amendment is not None:
            show(here, proof, proof.new_errors)
            command = _raising(proof.verdict.plan, full, wish.authority.amendment)
            raise CannotRun("X708", n=len(proof.new_errors), command=command, problem="full")

    carry_out(here, work, replace(manner, message=message), refuse=refuse)
    return made[0]


def _raising(plan: Plan, full: Finding, amendment: str) -> str:
    """Write the command by which the act that adds a measure raises the number declared, too."""
    programme = next(one for one in plan.programmes.values() if one.file == full.file)
    numbers = programme.declared.measures
    row = next((step for step in getattr(full.at, "path", ()) if isinstance(step, int)), 0)
    of = f"/{numbers[row].source[0]}" if len(numbers) > 1 and numbers[row].source else ""
    setting = f"declared/measures{of}/value={full.facts['n']}"
    return f"jospar set {programme.id} {setting} --amendment {amendment}"


def _command(wish: Wish) -> str:
    """Write the command that does it right, whole but for the act's id."""
    words = [f"{one.path}={one.given}" for one in wish.settings if one.given]
    words += ["--programme", wish.holder] if wish.holder else []
    words += ["--id", wish.name] if wish.name else []
    return join(["jospar", "new", wish.kind, *words, "--amendment", "ID"])


def lay(here: Circumstances, bench: Bench, wish: Wish, desk: Desk) -> Made:
    """Lay a new record out on a desk, with an id that is free on all branches too; raise as `create`."""
    whole = replace(wish, settings=with_defaults(wish, here.date))
    return create(desk, bench, whole, here.voice.language, elsewhere(here.folder, bench, whole))


def elsewhere(folder: Path, bench: Bench, wish: Wish) -> dict[str, str]:
    """Name the ids that branches have, with a branch, and those that any had before, with ""."""
    if wish.record is Observation or wish.missing():
        return {}
    try:
        if wish.record in LISTED:
            texts = branch_texts(folder, LISTED[wish.record])
            return {name: branch for branch, data in texts.items() for name in _ids(data)}
    except CannotRun as refusal:
        if refusal.code.startswith("X1"):
            return {}
        raise
    return ids_elsewhere(folder, folder_of(bench, wish))


def ids_elsewhere(folder: Path, room: str) -> dict[str, str]:
    """Name the ids of files that a folder of ``plan/`` has on branches, or had; nothing without git."""
    try:
        names = dict.fromkeys(names_ever(folder, room), "") | branch_files(folder, room)
    except CannotRun as refusal:
        if refusal.code.startswith("X1"):
            return {}
        raise
    return {name.removesuffix(END): branch for name, branch in names.items() if name.endswith(END)}


def _ids(data: bytes) -> list[str]:
    """Read the ids of a registry's rows; none of what cannot be read."""
    node: Node | None = read_document("", data).node
    rows = node.value if type(node) is SequenceNode else ()
    found = (member(row, "id") for row in rows if type(row) is MappingNode)
    return [one.value for one in found if type(one) is Scalar]


def tell_passed(here: Circumstances, made: Made) -> None:
    """Say which ids were passed over, and who has them."""
    voice = here.voice
    branches = dict.fromkeys(made.passed.values())
    for branch in branches:
        names = tuple(name for name, one in made.passed.items() if one == branch)
        key = "new.passed" if branch else "new.past"
        sys.stdout.write(voice.count(key, len(names), names=names, branch=branch, id=made.id) + "\n")
