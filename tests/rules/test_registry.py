"""The registry is complete: rows, modules, pages, messages and what reading says agree."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import jospar.rules
from jospar.rules.page import page_of
from jospar.rules.registry import Rule, Scope, rules
from jospar.words.catalogue import FOLDER
from jospar.words.compile import read_sources

ROOM = Path(jospar.rules.__file__).parent
READING = ROOM.parent / "reading"
CODE = re.compile(r"J[0-9]{3}")
SHOWN = {("names.py", "J402"): "the example of how a code is written"}
FAMILIES = {
    "text": "J0",
    "shape": "J1",
    "references": "J2",
    "ownership": "J3",
    "deadlines": "J4",
    "money": "J5",
    "indicators": "J6",
    "progress": "J7",
    "governance": "J8",
    "gate": "J9",
}


def by_code(rule: Rule) -> str:
    return rule.code


def written_rules() -> set[str]:
    """Name the modules on disk that are rules: those with a page."""
    paths = [path for family in FAMILIES for path in (ROOM / family).glob("*.py")]
    pages = [path for path in paths if re.search(r"^Fails:$", path.read_text("utf-8"), re.MULTILINE)]
    return {f"{path.parent.name}.{path.stem}" for path in pages}


def codes_in(path: Path) -> Iterator[str]:
    """List the codes that stand in a module as values, not in its texts for readers."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        written = node.value if isinstance(node, ast.Constant) else None
        if isinstance(written, str) and CODE.fullmatch(written) and (path.name, written) not in SHOWN:
            yield written


@cache
def messages() -> dict[str, set[str]]:
    entries, _ = read_sources(FOLDER)
    return {language: {entry.key for entry in known} for language, known in entries.items()}


def test_every_row_has_its_module_and_every_page_its_row() -> None:
    assert {rule.name for rule in rules()} == written_rules()


def test_codes_and_names_are_used_once() -> None:
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(rules())


@pytest.mark.parametrize("rule", rules(), ids=by_code)
def test_a_code_belongs_to_its_family(rule: Rule) -> None:
    assert rule.code.startswith(FAMILIES[rule.name.partition(".")[0]])
    assert CODE.fullmatch(rule.code)


@pytest.mark.parametrize("rule", rules(), ids=by_code)
def test_a_page_says_why_and_shows_how(rule: Rule) -> None:
    page = page_of(rule)
    assert re.fullmatch(r"[^\n]+\.", page.summary)
    assert len(page.why) > 40
    assert page.passes
    assert page.fails


@pytest.mark.parametrize("rule", rules(), ids=by_code)
def test_a_rule_can_look_where_its_scope_says(rule: Rule) -> None:
    module = import_module(rule.module)
    assert hasattr(module, "look") == (rule.scope is Scope.TEXT)
    assert hasattr(module, "weigh") == (rule.scope is Scope.EXCEPTIONS)
    assert hasattr(module, "check") == (rule.scope not in (Scope.READING, Scope.TEXT, Scope.EXCEPTIONS))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("rule", rules(), ids=by_code)
def test_a_code_has_a_message_and_a_title(rule: Rule, language: str) -> None:
    assert {rule.code, f"{rule.code}.title"} <= messages()[language]


@pytest.mark.parametrize("path", sorted(READING.glob("*.py")), ids=lambda path: path.name)
def test_what_reading_says_is_registered(path: Path) -> None:
    assert set(codes_in(path)) <= {rule.code for rule in rules()}


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.scope is not Scope.READING], ids=by_code)
def test_what_a_rule_says_is_its_own(rule: Rule) -> None:
    path = ROOM / f"{rule.name.replace('.', '/')}.py"
    assert set(codes_in(path)) == {rule.code}


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.scope is Scope.READING], ids=by_code)
def test_what_is_found_while_reading_is_said_there(rule: Rule) -> None:
    assert rule.code in {code for path in READING.glob("*.py") for code in codes_in(path)}
