"""New records: their ids, their places, what their files say, and the act or correction that adds them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from jospar.editing.bench import Aim, Bench
from jospar.editing.manuscript import edit_file, write_file
from jospar.editing.numbering import Numbers, insist_on_free, numbers_for, numbers_of_nation, taken_here
from jospar.editing.observing import insist_on_news
from jospar.editing.outcome import Append
from jospar.editing.planting import Soil, plant
from jospar.editing.reporting import Desk, take
from jospar.editing.setting import Setting, add_changes, write_correction
from jospar.editing.value import Leaf, Value
from jospar.errors import CannotRun, Misused
from jospar.frozen import frozen
from jospar.plan.agency import Agency
from jospar.plan.governance import Amendment, Decision, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.plan.source import Source
from jospar.reading.layout import KINDS, ROOMS
from jospar.reading.shape import fields_of
from jospar.reading.suggest import look_alike, nearest
from jospar.rules.money.totals import official_measures_in_force, tallies

FOLDERS = {record: room for room, record in ROOMS.items()}
NATIONAL = "plan/indicators"
"""Where indicators lie that are no programme's."""
LISTED: Mapping[type, str] = {Agency: "plan/agencies.yaml", Source: "plan/sources.yaml"}
"""Registries: one file for all records of a type."""
MADE: Mapping[str, type] = {
    KINDS[one]: one for one in (Measure, Indicator, Observation, Agency, Source, Risk, Decision)
}
"""What can be made anew, by the word for it."""
TO_BE_GIVEN: Mapping[type, tuple[str, ...]] = {
    Measure: ("title",),
    Indicator: ("title", "unit", "level"),
    Observation: ("period", "source"),
    Agency: ("id", "name"),
    Source: ("id", "title", "grade"),
    Risk: ("title", "measures", "probability", "impact", "owner"),
    Decision: ("title", "measures", "asked/by", "of", "due"),
}
"""Fields without which a record can't be; the others that its type requires are known without asking."""


@frozen
class Authority:
    """By what a measure is added to a programme that an act gives: an amendment, or our own correction."""

    amendment: str | None = None
    because: Mapping[str, str] | None = None

    @property
    def named(self) -> bool:
        """Tell whether there is any."""
        return self.amendment is not None or self.because is not None


@frozen
class Wish:
    """A record that is to be: its type, its fields, and what the command was told besides.

    ``holder`` is the programme's id, or the indicator's of an observation; ``name`` an id that was chosen.
    """

    record: type
    settings: tuple[Setting, ...]
    holder: str = ""
    name: str = ""
    authority: Authority = Authority()

    @property
    def kind(self) -> str:
        """Give the word for the record's type."""
        return KINDS[self.record]

    def given(self, path: str) -> str:
        """Give what was said of a field; "" where nothing was."""
        return next((one.given for one in self.settings if one.path == path and one.given), "")

    def missing(self) -> tuple[str, ...]:
        """Name the fields that have to be said and are not, neither whole nor in part."""
        heads = {one.path for one in self.settings if one.given}
        unheld = ("indicator",) if self.record is Observation and not self.holder else ()
        return unheld + tuple(
            field
            for field in TO_BE_GIVEN[self.record]
            if not (field == "id" and self.name)
            and not any(f"{head}/".startswith(f"{field}/") or field.startswith(f"{head}/") for head in heads)
        )


@frozen
class Made:
    """What was laid out: the record's id, its file, and the ids passed over with their branches."""

    id: str
    file: str
    passed: Mapping[str, str]


def programme_of(plan: Plan, given: str) -> Programme:
    """Find the programme that is meant: the only one, where none is named.

    Raises:
        Misused: X735, there are several.
        CannotRun: X723, there is none of that name.
    """
    if not given and len(plan.programmes) == 1:
        return next(iter(plan.programmes.values()))
    if not given:
        for broken in sorted(plan.unread.get("programme", ())):
            raise CannotRun("X702", file=f"plan/{broken}/programme.yaml")
        problem = {} if plan.programmes else {"problem": "none"}
        raise Misused("X735", known=tuple(plan.programmes), **problem)
    found = plan.programmes.get(look_alike(given, plan.programmes))
    if found is None:
        raise CannotRun("X723", value=given, near=nearest(given, plan.programmes))
    return found


def programme_for(plan: Plan, wish: Wish) -> Programme:
    """Find the programme of a record that is to be: as named, else that of its area or its measures.

    Raises as `programme_of`.
    """
    if not wish.holder:
        area = wish.given("area")
        measures = {word.strip(" []") for word in wish.given("measures").split(",")}
        found = {str(one.id) for one in plan.programmes.values() if area in {part.id for part in one.areas}}
        found |= {plan.measures[name].programme for name in measures & plan.measures.keys()}
        if len(found) == 1:
            return plan.programmes[found.pop()]
    return programme_of(plan, wish.holder)


def needs_authority(plan: Plan, wish: Wish) -> bool:
    """Tell whether a new measure is one that only an act, or a correction, can add.

    So it is in a programme with an act whose measures are all entered; what is known from statements alone
    is no row of the act, and while fewer are entered than are declared, the act's own are being entered.
    """
    if wish.record is not Measure or wish.given("record") == "quoted":
        return False
    programme = programme_for(plan, wish)
    if programme.act is None:
        return False
    counted = [
        one
        for one in tallies(plan, "measures", official_measures_in_force(plan))
        if one.programme.id == programme.id
    ]
    return not any(one.missing for one in counted)


def folder_of(bench: Bench, wish: Wish) -> str:
    """Name the folder of ``plan/`` that a new record's file lies in; "" for a row of a registry."""
    if wish.record in LISTED:
        return ""
    if wish.record is Observation:
        return _indicator_folder(bench.plan, wish.holder)
    if wish.record is Indicator and not wish.holder and wish.given("level") == "context":
        return NATIONAL
    return f"plan/{programme_for(bench.plan, wish).id}/{FOLDERS[wish.record]}"


def create(desk: Desk, bench: Bench, wish: Wish, language: str, elsewhere: Mapping[str, str]) -> Made:
    """Lay a new record out; ``elsewhere`` names the ids used on branches ("": in earlier times).

    Raises:
        Misused: X734 a field is missing, X735, X736 the id is taken, X732 an act is needed; as `plant`.
        CannotRun: X737, the area's range of ids is used up.
    """
    missing = wish.missing()
    if missing:
        raise Misused("X734", kind=wish.kind, fields=missing, variant=wish.kind)
    soil = Soil(bench.plan, language)
    fields = plant(wish.record, [one for one in wish.settings if one.path != "id"], soil)
    if wish.record in LISTED:
        return _enter(desk, bench, wish, fields, elsewhere)
    if wish.record is Observation:
        return _observe(desk, bench, wish, fields)
    if needs_authority(bench.plan, wish) and not wish.authority.named:
        raise Misused("X732", problem="new", value=programme_for(bench.plan, wish).id)
    made = _numbered(bench, wish, elsewhere)
    _write(desk, bench, made.file, {"id": Leaf(made.id), **fields})
    desk.aims.append(Aim(wish.kind, made.id))
    _authorise(desk, bench, wish, made.id)
    return made


def _numbered(bench: Bench, wish: Wish, elsewhere: Mapping[str, str]) -> Made:
    taken = taken_here(bench.plan)
    folder = folder_of(bench, wish)
    if wish.name:
        insist_on_free(wish.name, taken, elsewhere)
        return Made(wish.name, f"{folder}/{wish.name}.yaml", {})
    numbers = _numbers(bench.plan, wish, folder)
    alone, name = numbers.free(taken), numbers.free({*taken, *elsewhere})
    if name is None:
        first, last = numbers.name(numbers.first), numbers.name(numbers.last or numbers.first)
        raise CannotRun("X737", area=wish.given("area"), first=first, last=last)
    after = 0 if alone == name else numbers.number(alone or "") or numbers.first
    passed = {
        one: branch
        for one, branch in sorted(elsewhere.items())
        if after and one not in taken and (numbers.number(one) or 0) >= after
    }
    return Made(name, f"{folder}/{name}.yaml", passed)


def _numbers(plan: Plan, wish: Wish, folder: str) -> Numbers:
    """Give the row that the id is taken from; raise Misused (X734) where nothing tells which."""
    if folder == NATIONAL and (found := numbers_of_nation(plan)) is not None:
        return found
    if folder == NATIONAL and len(plan.programmes) != 1:
        raise Misused("X734", kind=wish.kind, fields=("id",))
    return numbers_for(plan, wish.record, programme_for(plan, wish), wish.given("area"))


def amendment_of(plan: Plan, name: str) -> Amendment:
    """Find an amendment; raise CannotRun (X723) where none is called so."""
    found = plan.amendments.get(look_alike(name, plan.amendments))
    if found is None:
        raise CannotRun("X723", value=name, near=nearest(name, plan.amendments))
    return found


def _authorise(desk: Desk, bench: Bench, wish: Wish, name: str) -> None:
    """Write the addition into the amendment, or a correction of its own."""
    row: dict[str, Value] = {"record": Leaf(name), "action": Leaf("add")}
    if wish.authority.amendment is not None:
        add_changes(desk, bench, amendment_of(bench.plan, wish.authority.amendment), [row])
    elif wish.authority.because is not None:
        write_correction(desk, bench, programme_for(bench.plan, wish), [row], wish.authority.because)


def _enter(
    desk: Desk, bench: Bench, wish: Wish, fields: Mapping[str, Value], elsewhere: Mapping[str, str]
) -> Made:
    """Put a row at the end of a registry, or begin the registry."""
    file, name = LISTED[wish.record], wish.name or wish.given("id")
    room: Mapping[str, Any] = bench.plan.agencies if wish.record is Agency else bench.plan.sources
    insist_on_free(name, {*room, *bench.plan.unread.get(wish.kind, ())}, elsewhere)
    row: dict[str, Value] = {"id": Leaf(name), **fields}
    data = take(desk, bench, file)
    desk.files[file] = write_file(file, (row,)) if data is None else edit_file(file, data, [Append((), row)])
    desk.aims.append(Aim(wish.kind, name))
    return Made(name, file, {})


def _observe(desk: Desk, bench: Bench, wish: Wish, fields: dict[str, Value]) -> Made:
    """Write an observation beside the others of its indicator; a second of a period is named by source."""
    folder = folder_of(bench, wish)
    stem = wish.given("period")
    insist_on_news(bench.plan, wish.holder, wish.settings)
    file = f"{folder}/{stem}.yaml"
    if file in bench.tree.names() or stem == "unknown":
        stem = f"{stem}_{wish.name or wish.given('source').split(',')[0].strip('[] ')}"
        file = f"{folder}/{stem}.yaml"
    if file in bench.tree.names():
        raise Misused("X736", value=f"{wish.holder}/{stem}", problem="file", file=file)
    order = tuple(one.name for one in fields_of(Observation))
    _write(desk, bench, file, {key: fields[key] for key in order if key in fields})
    desk.aims.append(Aim("observation", f"{wish.holder}/{stem}"))
    return Made(f"{wish.holder}/{stem}", file, {})


def _write(desk: Desk, bench: Bench, file: str, value: Value) -> None:
    if take(desk, bench, file) is not None:
        raise Misused("X736", value=file, problem="file", file=file)
    desk.files[file] = write_file(file, value)


def _indicator_folder(plan: Plan, name: str) -> str:
    found = plan.indicators.get(look_alike(name, plan.indicators))
    if found is None:
        raise CannotRun("X723", value=name, near=nearest(name, plan.indicators))
    return "/".join(["plan", *([found.programme] if found.programme else []), "observations", found.id])


def with_defaults(wish: Wish, on: date) -> tuple[Setting, ...]:
    """Give what a record needs and nobody has to say: an open risk, a decision asked for today."""
    known: Mapping[type, dict[str, str]] = {
        Risk: {"state": "open"},
        Decision: {"asked/on": on.isoformat()},
    }
    more = known.get(wish.record, {})
    said = {one.path for one in wish.settings}
    return (*wish.settings, *(Setting(path, word) for path, word in more.items() if path not in said))


def settings_of(fields: Mapping[str, str | None], more: Sequence[Setting]) -> tuple[Setting, ...]:
    """Put what options say before what was typed as FIELD=VALUE."""
    return (*(Setting(path, word) for path, word in fields.items() if word), *more)
