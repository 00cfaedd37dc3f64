"""What people read is worded in the catalogues, not in the code."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.sources import Module, is_docstring, modules

# A room may speak for itself: words is where it is worded, cli has the help texts of its options.
SPEAKING_ROOMS = ("src/jospar/words/", "src/jospar/cli/")
CYRILLIC_WITH_A_SPACE = re.compile(r"[Ѐ-ӿ]\S* \S|\S \S*[Ѐ-ӿ]")
THREE_ENGLISH_WORDS = re.compile(r"(?<![\w\\])[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}(?![\w\\])")
# Data that a rule looks for, not words for people: module -> why.
EXCUSED = {
    "src/jospar/__init__.py": "the words of Python's own AttributeError",
    "src/jospar/reading/document.py": "what the YAML parser says, to be turned into codes",
    "src/jospar/reading/parser.py": "what the YAML parser says, said alike by both parsers",
    "src/jospar/standing/units.py": "how units are recognised in three languages",
    "src/jospar/plan/percent.py": "how per cent is recognised in three languages",
}


def silent_modules() -> tuple[Module, ...]:
    return tuple(module for module in modules("src") if not module.name.startswith(SPEAKING_ROOMS))


def literals(tree: ast.Module) -> Iterator[str]:
    """Walk over the strings of a module that are no docstrings."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and is_docstring(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def spoken(module: Module) -> list[str]:
    """List the strings that read like a sentence for a person."""
    found = literals(module.tree)
    return [text for text in found if CYRILLIC_WITH_A_SPACE.search(text) or THREE_ENGLISH_WORDS.search(text)]


@pytest.mark.parametrize("module", silent_modules(), ids=lambda module: module.name)
def test_no_sentence_stands_in_the_code(module: Module) -> None:
    assert module.name in EXCUSED or spoken(module) == []


@pytest.mark.parametrize("name", EXCUSED)
def test_no_excuse_outlives_its_cause(name: str) -> None:
    assert [module for module in modules("src") if module.name == name and spoken(module)]


@pytest.mark.parametrize("text", ["срок прошёл", "the sum is wrong", "не найден agency"])
def test_a_sentence_is_recognised(text: str) -> None:
    assert spoken(Module("example.py", "", ast.parse(repr([text]))))


@pytest.mark.parametrize("text", ["due", "ДСП", "budget/2027", "--end-of-options", r"\d+ [a-z]{2} x"])
def test_a_key_is_no_sentence(text: str) -> None:
    assert not spoken(Module("example.py", "", ast.parse(repr([text]))))
