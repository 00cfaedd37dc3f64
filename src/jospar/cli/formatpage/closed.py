"""The closed lists of the format: where their words stand in the catalogues, and their tables."""

from collections.abc import Iterator

from jospar.cli.formatpage.headings import link_to, title_of
from jospar.frozen import frozen
from jospar.reading.shape import Choice, Closed, Field, Kind, Many, Table
from jospar.words.voice import Voice

PREFIXES = {
    "Agency.kind": "agency_kind",
    "Aggregate.periods": "aggregate",
    "Aggregate.regions": "aggregate",
    "Amendment.kind": "amendment",
    "Amendment.reason": "amendment_reason",
    "BudgetLine.plan": "quarter",
    "Completion.form": "completion",
    "Done.milestones": "milestone",
    "Evidence.kind": "evidence",
    "Measure.kind": "measure_kind",
    "Measure.unpublished": "field",
    "Policy.required_languages": "language",
    "Programme.unpublished": "field",
    "Progress.state": "report_state",
    "Recurring.every": "frequency",
    "Reporting.cadence": "frequency",
    "Repository.languages": "language",
    "Risk.state": "risk_state",
    "RuleLevel.level": "finding",
    "ChangeRule.then": "treatment",
    "StatutoryReport.every": "frequency",
}
"""The prefix of a list's words in the catalogues, where it is not the field's own name."""

TITLES = {
    "Indicator.frequency": "How often an indicator is measured",
    "access": "Access",
    "action": "What is done with a record",
    "agency_kind": "Kinds of agencies",
    "aggregate": "Ways of adding up",
    "amendment": "Kinds of amendments",
    "amendment_reason": "Reasons of amendments",
    "audience": "Audiences",
    "authors": "How authors are shown",
    "certainty": "Certainty of money",
    "channel": "Reporting channels",
    "completion": "Completion forms",
    "consolidates": "Who adds up",
    "direction": "Directions",
    "evidence": "Kinds of evidence",
    "field": "What may be unpublished",
    "finding": "Levels of findings",
    "frequency": "Frequencies",
    "fund": "Funds",
    "grade": "Grades of sources",
    "instrument": "Instruments",
    "language": "Languages",
    "level": "Levels of indicators",
    "measure_kind": "Kinds of measures",
    "milestone": "States of milestones",
    "of": "Which period a day is counted in",
    "path": "Paths to a target",
    "precision": "Precision",
    "progress_by": "Ways of measuring progress",
    "quality": "Quality of figures",
    "quarter": "Quarters",
    "reason": "Reasons of trouble",
    "record": "Kinds of rows",
    "regions": "All regions",
    "report_state": "States of reports",
    "residence": "Residence",
    "risk_state": "States of risks",
    "sex": "Sex",
    "state": "States of measures",
    "status": "Reported statuses",
    "treatment": "What is done with changes",
    "unit": "Units of money",
    "verdict": "Verdicts",
    "version": "Versions of a budget",
    "who": "Who must report",
}
"""The heading of each list: by its field where that says more, else by its prefix."""

INLINE = 7
"""Words that a table's cell can hold; a longer list is only linked."""


@frozen
class ClosedList:
    """One closed list: its heading, its prefix in the catalogues, its words, and the fields it is for."""

    title: str
    prefix: str
    words: tuple[str, ...]
    fields: tuple[str, ...]


def closed_lists(owners: dict[type, tuple[Field, ...]]) -> tuple[ClosedList, ...]:
    """Gather the closed lists of some records, each once, by heading."""
    found: dict[str, ClosedList] = {}
    for owner, fields in owners.items():
        for field in fields:
            for closed in _closed(field.kind):
                title, prefix = list_title(owner, field), list_prefix(owner, field)
                place = f"{link_to(title_of(owner))} `{field.name}`"
                before = found.get(title)
                if before is not None and before.words != closed.words:
                    raise ValueError(title)
                places = (*before.fields, place) if before else (place,)
                found[title] = ClosedList(title, prefix, closed.words, places)
    return tuple(found[title] for title in sorted(found))


def list_prefix(owner: type, field: Field) -> str:
    """Name the prefix of a list's words in the catalogues."""
    return PREFIXES.get(f"{owner.__name__}.{field.name}", field.name)


def list_title(owner: type, field: Field) -> str:
    """Write the heading of the list that a field is chosen from."""
    return TITLES.get(f"{owner.__name__}.{field.name}") or TITLES[list_prefix(owner, field)]


def list_section(one: ClosedList, voices: tuple[Voice, ...]) -> Iterator[str]:
    """Write a list with its words in each language."""
    yield f"### {one.title}\n"
    yield f"For {', '.join(one.fields)}.\n"
    names = [voice.say(f"language.{voice.language}") for voice in voices]
    yield "| Word | " + " | ".join(name[:1].upper() + name[1:] for name in names) + " |"
    yield "|---" * (len(voices) + 1) + "|"
    for word in one.words:
        said = " | ".join(voice.say(term(one.prefix, word)) for voice in voices)
        yield f"| `{word}` | {said} |"
    yield ""


def term(prefix: str, word: str) -> str:
    """Give the key of a closed word in the catalogues."""
    return f"{prefix}.{word.removeprefix('Q') if prefix == 'quarter' else word}"


def _closed(kind: Kind) -> Iterator[Closed]:
    match kind:
        case Closed():
            yield kind
        case Many(item, _):
            yield from _closed(item)
        case Table(key, value):
            yield from _closed(key)
            yield from _closed(value)
        case Choice(options):
            for option in options:
                yield from _closed(option)
        case _:
            return
