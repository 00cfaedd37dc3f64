"""Every module opens with one sentence; every public name of the source says what it is."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import Documented, Module, modules


def first_line(node: Documented) -> str:
    return (ast.get_docstring(node) or "").partition("\n")[0]


def public_names(module: Module) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_module_opens_with_a_sentence(module: Module) -> None:
    opening = first_line(module.tree)
    assert opening.endswith((".", "?")), f"the first line is no sentence: {opening!r}"
    assert "\n" not in opening.strip()


@pytest.mark.parametrize("module", modules("src"), ids=lambda module: module.name)
def test_a_public_name_is_documented_with_a_sentence(module: Module) -> None:
    openings = {node.name: first_line(node) for node in public_names(module)}
    assert {name: line for name, line in openings.items() if not line.endswith((".", ":", "?"))} == {}
