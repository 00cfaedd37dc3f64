"""The page on the format: the layout, the forms of values, each file with its keys, the closed lists."""

from collections.abc import Iterator

from jospar.cli.formatpage.closed import closed_lists, list_section
from jospar.cli.formatpage.headings import link_to, summary_of, title_of
from jospar.cli.formatpage.hints import hint_of
from jospar.cli.formatpage.opening import AFTER_TIME, CLOSING, FORMS, LAYOUT, OPENING, TIMES
from jospar.cli.formatpage.unused import mark_of
from jospar.cli.formatpage.values import default_of, value_of
from jospar.plan.agency import Agency
from jospar.plan.control import Approval
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.plan.source import Source
from jospar.reading.layout import LISTS
from jospar.reading.shape import Field, fields_of, key_fields, nested
from jospar.reading.times import parse_period
from jospar.words.voice import Voice

PATHS: dict[type, tuple[str, ...]] = {
    Repository: ("plan/jospar.yaml",),
    Agency: ("plan/agencies.yaml",),
    Source: ("plan/sources.yaml",),
    Programme: ("plan/<programme>/programme.yaml",),
    Measure: ("plan/<programme>/measures/<ID>.yaml",),
    Indicator: ("plan/<programme>/indicators/<ID>.yaml", "plan/indicators/<ID>.yaml"),
    Observation: (
        "plan/<programme>/observations/<ID>/<period>.yaml",
        "plan/observations/<ID>/<period>.yaml",
    ),
    Progress: ("plan/<programme>/progress/<agency>/<week>/<ID>.yaml",),
    Unchanged: ("plan/<programme>/progress/<agency>/<week>/unchanged.yaml",),
    Acceptance: ("plan/<programme>/acceptances/<agency>/<week>/<ID>.yaml",),
    Amendment: ("plan/<programme>/amendments/<ID>.yaml",),
    Risk: ("plan/<programme>/risks/<ID>.yaml",),
    Decision: ("plan/<programme>/decisions/<ID>.yaml",),
    Override: ("plan/<programme>/overrides/<ID>.yaml",),
    Approval: ("plan/<programme>/approvals/<ID>.yaml",),
}
"""Where each record's file lies, in the order of the page."""

SHARED = "Parts that several records share"
LISTS_HEADING = "Closed lists"
LISTS_NOTE = "Words stand in files as in the first column, whatever the language.\n"
LANGUAGES = ("en", "ru", "kk")


def format_page() -> str:
    """Write the page in Markdown."""
    voices = tuple(Voice(language) for language in LANGUAGES)
    shared = shared_parts()
    parts = [OPENING, *_contents(shared), LAYOUT, FORMS, *_times(), AFTER_TIME, "## Files\n"]
    for cls, paths in PATHS.items():
        parts += _file(cls, paths, voices[0])
        for part in parts_of(cls):
            if part not in shared:
                parts += _part(part, voices[0], "####")
    parts.append(f"## {SHARED}\n")
    for part in shared:
        parts += _part(part, voices[0], "###")
    parts += [f"## {LISTS_HEADING}\n", LISTS_NOTE]
    for one in closed_lists(records()):
        parts += list_section(one, voices)
    return "\n".join([*parts, CLOSING])


def parts_of(cls: type) -> tuple[type, ...]:
    """List the records nested in a record at any depth, each once, in the order of its keys."""
    found: dict[type, None] = {}
    for field in fields_of(cls):
        for part in nested(field.kind):
            found |= dict.fromkeys((part, *parts_of(part)))
    return tuple(found)


def shared_parts() -> tuple[type, ...]:
    """List the nested records that more than one file has, by their titles."""
    owners: dict[type, int] = {}
    for cls in PATHS:
        for part in parts_of(cls):
            owners[part] = owners.get(part, 0) + 1
    return tuple(sorted((part for part, count in owners.items() if count > 1), key=title_of))


def records() -> dict[type, tuple[Field, ...]]:
    """Gather all records of the format, files and parts, with their keys."""
    everything = dict.fromkeys(one for cls in PATHS for one in (cls, *parts_of(cls)))
    return {cls: fields_of(cls) for cls in everything}


def _contents(shared: tuple[type, ...]) -> Iterator[str]:
    files = " · ".join(link_to(title_of(cls)) for cls in PATHS)
    parts = " · ".join(link_to(title_of(cls)) for cls in shared)
    yield "| | |\n|---|---|"
    yield f"| Where | {link_to('Layout')} |"
    values = ("Text", "Lists", "Ids", "Numbers", "Time", "Money", "Field paths")
    yield f"| How | {' · '.join(link_to(one) for one in values)} |"
    yield f"| Files | {files} |"
    yield f"| Parts | {parts} |"
    yield f"| Words | {link_to(LISTS_HEADING)} |\n"


def _times() -> Iterator[str]:
    yield "| Write | First day | Last day |\n|---|---|---|"
    for written in TIMES:
        period = parse_period(written)
        yield f"| `{written}` | {period.first} | {period.last} |"
    yield ""


def _file(cls: type, paths: tuple[str, ...], voice: Voice) -> Iterator[str]:
    yield f"### {title_of(cls)}\n"
    listed = ": a list of such records.\n" if cls in LISTS else "\n"
    yield " or ".join(f"`{path}`" for path in paths) + listed
    yield f"{summary_of(cls)}{_marked(cls)}\n"
    yield from _table(cls, voice)


def _part(cls: type, voice: Voice, level: str) -> Iterator[str]:
    yield f"{level} {title_of(cls)}\n"
    yield f"{summary_of(cls)}{_named_by(cls)}{_marked(cls)}\n"
    yield from _table(cls, voice)


def _named_by(cls: type) -> str:
    always, given = key_fields(cls)
    if not always:
        return ""
    more = f", and by {_keys(given)} where given" if given else ""
    return f" In a list each is told apart by {_keys(always)}{more}."


def _marked(cls: type) -> str:
    mark = mark_of(cls)
    return f" ({mark[:1].upper()}{mark[1:]}.)" if mark else ""


def _keys(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(cls: type, voice: Voice) -> Iterator[str]:
    yield "| Key | What it is | What to write | If left out |\n|---|---|---|---|"
    for field in fields_of(cls):
        cells = (f"`{field.name}`", _meaning(cls, field, voice), value_of(cls, field), default_of(cls, field))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


def _meaning(cls: type, field: Field, voice: Voice) -> str:
    """Say what a key is: its name in words, and more where that says too little or nothing new."""
    key, plain = f"field.{field.name}", field.name.replace("_", " ")
    name = voice.say(key) if voice.has(key) else plain
    hint, mark = hint_of(cls, field.name), mark_of(cls, field.name)
    meaning = hint if hint and name == plain else ": ".join(part for part in (name, hint) if part)
    return "; ".join(part for part in (meaning, mark) if part)
