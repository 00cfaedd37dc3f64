"""Every mistake of the registry, planted alone, is found once: by its code, at its line, at its level."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

import pytest

from jospar.code import Level
from jospar.demo.desk import last_day
from jospar.demo.history import files_after, history, planting
from jospar.demo.mistakes.mistake import HERE, Mistake, plant
from jospar.demo.mistakes.registry import FAMILIES, find_mistake, mistakes
from jospar.demo.order import Order
from jospar.finding import Finding
from jospar.reading.layout import KINDS, address
from jospar.report.findings.sighting import sightings
from jospar.rules.registry import rules
from jospar.rules.validate import Verdict, validate
from jospar.words.voice import Voice
from tests.rules.examples import Laid
from tests.tree.refusal import refusal

ORDER = Order(40, 12, 1)
VOICE = Voice("en")
ALL = mistakes()
UNPLANTED = {
    *("J004", "J014", "J015", "J016", "J022", "J023", "J024", "J025", "J026"),  # of the disk, not of a text
    *(
        "J037",
        "J219",
        "J226",
        "J307",
        "J309",
        "J312",
        "J407",
        "J615",
        "J629",
        "J713",
    ),  # take more than one edit
    *("J720", "J722", "J724", "J727", "J730", "J810", "J813", "J822"),  # take more than one edit, too
    *("J229", "J230", "J801"),  # of git's branches and history
    *("J901", "J902", "J903", "J904", "J905", "J906", "J907", "J908", "J910", "J911", "J912"),  # of two plans
}


@cache
def texts() -> Mapping[str, str]:
    """Make the demo's files, in memory."""
    return files_after(list(history(ORDER)))


def judged(changed: Mapping[str, str | None]) -> tuple[Laid, Verdict]:
    """Validate the demo with some files written anew, or taken away."""
    laid = {name: text for name, text in {**texts(), **changed}.items() if text is not None}
    tree = Laid({name: text.encode(errors="surrogateescape") for name, text in laid.items()})
    return tree, validate(tree, last_day(ORDER))


def shown(tree: Laid, findings: tuple[Finding, ...]) -> list[tuple[str, str, str, int]]:
    seen = sightings(findings, tree, VOICE, width=0)
    return [(one.code, one.level.value, one.file, one.span.line) for one in seen]


@cache
def told() -> list[tuple[str, str, str, int]]:
    """Show what the story itself has a note of."""
    tree, verdict = judged({})
    return shown(tree, verdict.findings)


def test_nothing_but_the_story_is_found_before() -> None:
    assert {one[:2] for one in told()} == {("J812", "note")}


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_a_mistake_is_found_once_where_it_was_planted(mistake: Mistake) -> None:
    planted = plant(texts(), mistake)
    tree, verdict = judged(planted.texts)
    expected = [(mistake.code, mistake.level, planted.file, planted.line)]
    assert Counter(shown(tree, verdict.findings)) == Counter(told() + expected)
    assert verdict.worst(Level.ERROR) == (mistake.level == "error")


def test_there_are_a_hundred_and_more_of_them() -> None:
    assert len(ALL) > 200
    assert len({one.name for one in ALL}) == len(ALL)
    assert sum(one.level == "error" for one in ALL) > 120


def test_every_rule_has_one_or_is_named() -> None:
    planted = {one.code for one in ALL}
    assert {rule.code for rule in rules()} - planted == UNPLANTED
    assert len({code[:2] for code in planted}) == len(FAMILIES)


def test_levels_are_those_of_the_rules() -> None:
    levels: dict[str, str] = {rule.code: rule.level.value for rule in rules()}
    assert {one.name: one.level for one in ALL} == {one.name: levels[one.code] for one in ALL}


def test_every_record_type_has_one() -> None:
    files = {plant(texts(), one).file for one in ALL}
    found = {where.record for file in files if (where := address(file)) is not None}
    assert found == set(KINDS)


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_no_mark_is_left_in_a_file(mistake: Mistake) -> None:
    assert all(HERE not in (text or "") for text in plant(texts(), mistake).texts.values())


def test_several_mistakes_are_found_each_once() -> None:
    kinds = [
        one
        for name in ("unknown-agency", "unknown-area", "file-name", "few-people")
        if (one := find_mistake(name))
    ]
    commits = list(history(ORDER))
    found = list(planting(commits, kinds))
    changed: dict[str, str | None] = {}
    for planted, commit in found:
        assert commit.message == f"planted: {planted.mistake.name}\n"
        assert not changed.keys() & planted.texts.keys()
        changed |= planted.texts
    tree, verdict = judged(changed)
    expected = [(one.mistake.code, one.mistake.level, one.file, one.line) for one, _ in found]
    assert sorted(shown(tree, verdict.findings)) == sorted(told() + expected)


def test_a_demo_without_a_place_refuses() -> None:
    kind = find_mistake("OWN_VERDICT")
    assert kind is not None
    code, facts = refusal(lambda: list(planting(list(history(Order(1, 1, 1))), [kind])))
    assert (code, facts["kind"]) == ("X404", "own-verdict")


def test_a_name_of_none() -> None:
    assert find_mistake("nothing-of-the-kind") is None


def test_the_plan_is_the_same_after_planting() -> None:
    before = dict(texts())
    for one in ALL:
        plant(texts(), one)
    assert dict(texts()) == before
