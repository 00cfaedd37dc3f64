"""Findings told in the forms of pipelines, on the example plan with some files laid over it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import category

from jospar.code import Code, Level
from jospar.finding import Finding
from jospar.place import Place
from jospar.report.findings.sighting import Sighting, sightings
from jospar.rules.validate import Verdict, validate
from jospar.words.visible import HIDDEN
from jospar.words.voice import Voice
from tests.report.findings.plans import tree_with

DATE = date(2026, 11, 21)
FILE = "plan/example/measures/XA-009.yaml"
TEXT = "id: XA-009\ntitle:\n  en: Rooms\n  ru: Кабинеты 🏠\nlead: nobody\n"
EVIL = (
    "\x1b[31m \x7f \x9b31m \u202e \u2066 \U000e0041 \ufffe <b>&\"' | ]]> ::error::x%0A @all #1\r\n::set-env"
)
ENGLISH = Voice("en")
PLANS: dict[str, dict[str, bytes]] = {
    "the example": {},
    "an unknown agency": {FILE: b"id: XA-009\ntitle: A\nlead: nobody\narea: safety\n"},
    "no UTF-8": {FILE: b"id: \xff\n"},
    "an empty file": {FILE: b""},
    "a stray file": {"plan/not es$(x)\u202e.txt": b"x"},
    "a text without an end of line": {FILE: b"id: XA-009\nnope: \xd0\xb0"},
    "carriage returns": {FILE: b"id: XA-009\r\nnope: 1\r\n"},
}


def obeyed(text: str) -> list[str]:
    """List what a terminal would obey in a text of several lines."""
    return [char for char in text if category(char) in HIDDEN and char != "\n"]


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict and what is seen of it."""

    verdict: Verdict
    seen: tuple[Sighting, ...]


def told(*found: Finding, files: Mapping[str, bytes] | None = None, voice: Voice = ENGLISH) -> Told:
    """Tell some findings of the example plan; with none given, those that validating it gives."""
    laid = {FILE: TEXT.encode()} if files is None else files
    tree = tree_with(laid)
    verdict = validate(tree, DATE)
    if found:
        verdict = replace(verdict, findings=found)
    return Told(verdict, tuple(sightings(verdict.findings, tree, voice, width=0)))


def at(
    start: int,
    end: int,
    *,
    level: Level = Level.ERROR,
    code: str = "J203",
    file: str = FILE,
    value: str = "nobody",
) -> Finding:
    """Make a finding at a place of a file."""
    return Finding(Code(code), Place(file, start, end), {"value": value}, level)
