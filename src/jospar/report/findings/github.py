"""Findings as GitHub's pull requests show them: one annotation each, in the log of the step."""

from collections.abc import Iterable, Iterator

from jospar.code import Level
from jospar.report.findings.forge import Forge
from jospar.report.findings.sighting import Sighting
from jospar.words.visible import visible

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
IN_A_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_A_PROPERTY = {**IN_A_MESSAGE, ":": "%3A", ",": "%2C"}


def annotations(seen: Iterable[Sighting], forge: Forge) -> Iterator[str]:
    """Write each finding as a workflow command, the gravest first: of each level ten are shown a step."""
    for one in sorted(seen, key=lambda one: -one.level.rank):
        properties = {"file": forge.path(one.file), **_place(one), "title": f"{one.code} {one.title}"}
        written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        yield f"::{COMMANDS[one.level]} {written}::{_message(one.message)}"


def _place(one: Sighting) -> dict[str, str]:
    """Name the lines; columns too where it is one line: of several, columns are not taken."""
    span = one.span
    if span.whole:
        return {}
    last = _last_line(one)
    lines = {"line": str(span.line), "endLine": str(last)}
    columns = {"col": str(span.column), "endColumn": str(span.end_column)} if last == span.line else {}
    return lines | columns


def _last_line(one: Sighting) -> int:
    """Name the last line that has anything of the place: its end is excluded."""
    span = one.span
    return span.end_line - 1 if span.end_column == 1 and span.end_line > span.line else span.end_line


def _message(text: str) -> str:
    return "".join(IN_A_MESSAGE.get(char, char) for char in visible(text))


def _property(text: str) -> str:
    return "".join(IN_A_PROPERTY.get(char, char) for char in visible(text))
