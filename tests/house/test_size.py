"""Files of at most 300 lines, function bodies of at most 40."""

import pytest

from tests.house.sources import Function, Module, functions, is_docstring, modules

LINES_OF_A_FILE = 300
LINES_OF_A_BODY = 40


def body_lines(function: Function) -> int:
    """Count the lines of a body; the signature and the docstring are not part of it."""
    body = function.body[1:] if is_docstring(function.body[0]) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_file_fits_in_one_sitting(module: Module) -> None:
    assert len(module.text.splitlines()) <= LINES_OF_A_FILE


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_function_fits_on_a_screen(module: Module) -> None:
    long = {function.name: body_lines(function) for function in functions(module)}
    assert {name: lines for name, lines in long.items() if lines > LINES_OF_A_BODY} == {}
