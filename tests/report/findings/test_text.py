"""Findings as text: one line of words, the line they speak of, and a summary."""

from datetime import date

import pytest

from jospar.code import Code, Level
from jospar.finding import Finding
from jospar.place import Place
from jospar.report.findings.look import Look
from jospar.report.findings.sighting import sightings
from jospar.report.findings.summary import summary_lines
from jospar.report.findings.text import MOST_ALIKE, finding_lines
from jospar.rules.validate import Verdict, validate
from jospar.words.voice import Voice
from tests.report.findings.plans import tree_with

DATE = date(2026, 11, 21)
FILE = "plan/example/measures/XA-009.yaml"
TEXT = "id: XA-009\ntitle:\n  en: Rooms\n  ru: Кабинеты\nlead: nobody\n"
ENGLISH = Voice("en")


def lines(*found: Finding, text: str = TEXT, look: Look | None = None) -> list[str]:
    seen = sightings(found, tree_with({FILE: text.encode()}), ENGLISH, width=100)
    return list(finding_lines(seen, ENGLISH, look or Look()))


def at(start: int, end: int, level: Level = Level.ERROR, **facts: str | int) -> Finding:
    return Finding(Code("J203"), Place(FILE, start, end), facts, level)


def test_a_place_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    start = TEXT.index("title")
    _, line, mark = lines(at(start, len(TEXT)))
    assert line.endswith("| title:")
    assert mark.endswith("| ^^^^^^")


def test_a_place_at_the_end_of_the_text_has_a_mark() -> None:
    _, line, mark = lines(at(len(TEXT), len(TEXT)))
    assert line.endswith("6 |")
    assert mark.endswith("| ^")


def test_a_place_beyond_the_text_is_at_its_end() -> None:
    assert lines(at(10_000, 10_001))[0].startswith(f"{FILE}:6:1: ")


def test_the_file_as_a_whole_has_no_line() -> None:
    (said,) = lines(at(0, 0))
    assert said.startswith(f"{FILE}: error J203: ")


def test_a_file_that_is_no_text_says_how_far_it_could_be_read() -> None:
    found = Finding(Code("J001"), Place(FILE), {"line": 2, "column": 8, "byte": "0xCF"})
    seen = sightings([found], tree_with({FILE: b"id: a\ntitle: \xcf\n"}), ENGLISH, width=100)
    (said,) = finding_lines(seen, ENGLISH, Look())
    assert said.startswith(f"{FILE}:2:8: error J001: ")


def test_a_file_that_is_not_there_has_no_line() -> None:
    found = Finding(Code("J016"), Place("plan/closed.yaml"), {"name": "plan/closed.yaml"})
    (said,) = finding_lines(sightings([found], tree_with({}), ENGLISH, width=100), ENGLISH, Look())
    assert said.startswith("plan/closed.yaml: error J016: ")


def test_a_name_cannot_command_a_terminal() -> None:
    found = Finding(Code("J022"), Place("plan/\x1b[2J.txt"), {"name": "x"})
    (said,) = finding_lines(sightings([found], tree_with({}), ENGLISH, width=100), ENGLISH, Look())
    assert said.startswith(r"plan/\x1b[2J.txt: error")


@pytest.mark.parametrize(("level", "ink"), [(Level.ERROR, "31"), (Level.WARNING, "33"), (Level.NOTE, "36")])
def test_levels_have_colours_where_there_is_colour(level: Level, ink: str) -> None:
    said, _, mark = lines(at(0, 2, level), look=Look(colour=True))
    assert f"\x1b[1;{ink}m{level}\x1b[0m" in said
    assert f"\x1b[1;{ink}m^^\x1b[0m" in mark


def test_a_long_fact_is_shortened_in_the_sentence() -> None:
    said = lines(at(0, 2, near="x" * 5000))[0]
    assert len(said) < 400
    assert "x…" in said


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_summary_counts(language: str) -> None:
    plan = validate(tree_with({}), DATE).plan
    found = (at(0, 1, Level.NOTE), at(0, 1), at(0, 1, Level.WARNING), at(1, 2))
    first, more = summary_lines(Verdict(plan, found, 223, DATE), Voice(language))
    assert "223" in first
    assert "2" in first
    assert "jospar explain J203" in more


def test_of_many_alike_in_a_file_the_first_are_shown_and_the_others_counted() -> None:
    other = Finding(Code("J204"), Place(FILE, 0, 2), {}, Level.ERROR)
    said = lines(*[at(0, 2)] * (MOST_ALIKE + 3), other, look=Look(excerpts=False))
    assert len(said) == MOST_ALIKE + 2
    assert said[-2].startswith(f"{FILE}:1:1: error J204")
    assert said[-1] == f"{FILE}: 3 more findings of J203 in this file are not shown"
    assert len(lines(*[at(0, 2)] * MOST_ALIKE, look=Look(excerpts=False))) == MOST_ALIKE
