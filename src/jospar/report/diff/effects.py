"""What follows from the changes, in words: counts, money, statuses, what waits, how far indicators are."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from jospar.change.subjects import lies_astray
from jospar.plan.money import Money
from jospar.plan.references import Currency
from jospar.plan.text import Text
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.desk import Desk, masked
from jospar.report.diff.outcomes import Outcome, Portion
from jospar.report.diff.page import Effect, Total
from jospar.report.diff.sums import by_year, moved_money
from jospar.report.weekly.said import Said
from jospar.standing.indicator import Reading
from jospar.standing.measure import STATUSES
from jospar.standing.waiting import Waiting
from jospar.tree.tree import Tree
from jospar.words.voice import Voice

ROOMS = ("measures", "indicators")


def effects(desk: Desk, found: Outcome) -> Iterator[Effect]:
    """Write what is otherwise on the date; of what is new or gone the list of changes tells."""
    voice = desk.voice
    for one in found.turns:
        if one.before is not None and one.after is not None:
            before, after = (voice.say(f"status.{status}") for status in (one.before, one.after))
            yield Effect(one.measure.id, _said(desk, one.measure.title), before, after)
    for wait in found.waits:
        before, after = (_waiting(voice, side) for side in (wait.before, wait.after))
        yield Effect(wait.measure.id, _said(desk, wait.measure.title), before, after)
    for aim in found.aims:
        before, after = (_reading(voice, *side) for side in (aim.before, aim.after))
        if before != after:
            yield Effect(aim.indicator.id, _said(desk, aim.indicator.title), before, after)


def _said(desk: Desk, title: Text) -> Said:
    text, language = desk.voice.text_and_language(title)
    return Said(masked(text), language)


def _waiting(voice: Voice, one: Waiting | None) -> str:
    if one is None:
        return voice.say("diff.wait.none")
    if one.end is None:
        return voice.say("diff.wait.lost", id=one.awaited)
    return voice.count(f"diff.wait.{one.hold}", one.days, id=one.awaited, day=one.end)


def _reading(voice: Voice, share: Decimal | None, reading: Reading | None) -> str:
    """Word how much of the way is covered; less than nothing is none of it."""
    way = None if share is None else round(share, 3)
    parts = [] if way is None or way < 0 else [voice.say("diff.aim.covered", share=voice.percent(way, 1))]
    parts += [] if way is None or way >= 0 or reading == "away" else [voice.say("report.indicator.away")]
    parts += [] if reading is None else [voice.say(f"report.indicator.{reading}")]
    return ", ".join(parts) or voice.say("diff.aim.unknown")


def totals(desk: Desk, found: Outcome) -> Iterator[Total]:
    """Write the counts and sums that are not what they were."""
    voice, comparison = desk.voice, desk.comparison
    for room in ROOMS if _has_other_files(comparison) else ():
        before, after = (_count(tree, room) for tree in (comparison.old, comparison.new))
        if before != after:
            name = voice.heading(f"diff.total.{room}")
            yield Total(name, voice.number(before), voice.number(after), voice.signed(after - before))
    for total in moved_money(comparison.before, comparison.after):
        yield Total(voice.heading("diff.total.money"), "", "", signed_money(voice, total))
    for (year, currency), delta in sorted(by_year(comparison.before, comparison.after).items()):
        name = voice.heading("diff.total.money_year", year=year)
        yield Total(name, "", "", signed_money(voice, Money(amount=delta, currency=Currency(currency))))
    statuses = _summed(one.statuses for one in found.programmes)
    if statuses:
        yield Total(voice.heading("diff.total.statuses"), "", "", "; ".join(_turned(voice, statuses)))
    yield from _portions(desk, found)


def _portions(desk: Desk, found: Outcome) -> Iterator[Total]:
    """Write the programmes, where there are several, and their areas."""
    programmes = found.programmes if len(desk.comparison.after.programmes) > 1 else ()
    for one in (*programmes, *found.areas):
        yield Total(_name(desk, one), "", "", "; ".join(_parts(desk.voice, one)))


def _parts(voice: Voice, one: Portion) -> Iterator[str]:
    if one.measures:
        yield voice.say("diff.portion.measures", n=voice.signed(one.measures))
    for currency, total in one.money.items():
        moved = Money(amount=total, currency=Currency(currency))
        yield voice.say("diff.budget", sum=signed_money(voice, moved))
    yield from _turned(voice, one.statuses)


def _turned(voice: Voice, statuses: Mapping[str, int]) -> Iterator[str]:
    for status in STATUSES:
        if statuses.get(status):
            said = voice.say(f"status.{status}")
            yield voice.say("diff.portion.status", status=said, n=voice.signed(statuses[status]))


def _summed(rooms: Iterable[Mapping[str, int]]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for room in rooms:
        for name, n in room.items():
            sums[name] = sums.get(name, 0) + n
    return {name: n for name, n in sums.items() if n}


def _name(desk: Desk, one: Portion) -> str:
    """Name a programme or an area by its title."""
    for plan in (desk.comparison.after, desk.comparison.before):
        programme = plan.programmes.get(one.programme)
        if programme is not None and not one.area:
            return masked(desk.voice.text(programme.title))
        for area in programme.areas if programme is not None else ():
            if str(area.id) == one.area:
                return masked(desk.voice.text(area.title))
    return one.area or one.programme


def signed_money(voice: Voice, amount: Money) -> str:
    """Write a sum in single units of its currency with its sign."""
    return f"{'+' if amount.amount > 0 else ''}{voice.write(amount)}"


def _has_other_files(comparison: Comparison) -> bool:
    """Tell whether records may have come or gone; what lies astray is neither, and files do not count it."""
    unknown = [one for change in comparison.unread for one in change.differences]
    spots = ((one.subject, spot.file) for one in unknown for spot in (one.at_before, one.at_after) if spot)
    if any(lies_astray(subject, file) for subject, file in spots):
        return False
    return comparison.old is None or comparison.old.names() != comparison.new.names()


def _count(tree: Tree | None, room: str) -> int:
    names: Iterable[str] = () if tree is None else tree.names()
    return sum(f"/{room}/" in name and name.endswith(".yaml") for name in names)
