"""A value written in the house's style: prose on lines of its own, ids and numbers and dates in brackets."""

from collections.abc import Iterator

from jospar.editing.scalars import STEP, block_forms, in_line
from jospar.editing.value import Leaf, Value, has_prose
from jospar.frozen import frozen


@frozen
class Form:
    """How a value is written: behind its key or dash, and in lines below, which carry their indentation."""

    head: str
    lines: tuple[str, ...] = ()


@frozen
class Manner:
    """How to write: the ``style`` of quotes (0 plain, 1 single, 2 double), and whether lines below may be."""

    style: int = 0
    block: bool = True


def in_brackets(value: Value, manner: Manner) -> str:
    """Write a value in flow style."""
    if isinstance(value, Leaf):
        return in_line(value, manner.style)
    if isinstance(value, dict):
        pairs = (f"{in_line(Leaf(key), 0)}: {in_brackets(one, manner)}" for key, one in value.items())
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(in_brackets(one, manner) for one in value) + "]"


def form_of(value: Value, column: int, manner: Manner) -> Form:
    """Write a value that belongs to a key standing at a column."""
    inside = column + STEP
    if isinstance(value, Leaf):
        forms = block_forms(value, inside) if manner.block and manner.style == 0 else ()
        head, lines = next(iter(forms), (in_line(value, manner.style, flow=not manner.block), []))
        return Form(head, tuple(lines))
    if not value or not manner.block or not _spread(value):
        return Form(in_brackets(value, manner))
    return Form("", tuple(lines_of(value, inside, manner)))


def lines_of(value: Value, column: int, manner: Manner) -> Iterator[str]:
    """Write a mapping or a list in block style at a column, line by line."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from entry_lines(in_line(Leaf(key), 0), one, column, manner)
    elif isinstance(value, tuple):
        for one in value:
            yield from item_lines(one, column, manner)


def entry_lines(key: str, value: Value, column: int, manner: Manner) -> Iterator[str]:
    """Write a key with its value at a column."""
    form = form_of(value, column, manner)
    yield f"{' ' * column}{key}:{' ' + form.head if form.head else ''}"
    yield from form.lines


def item_lines(value: Value, column: int, manner: Manner) -> Iterator[str]:
    """Write an item of a list with its dash at a column."""
    indent = " " * column
    if isinstance(value, Leaf) or not value or not manner.block or not _spread_item(value):
        form = form_of(value, column, manner) if isinstance(value, Leaf) else Form(in_brackets(value, manner))
        yield f"{indent}- {form.head}"
        yield from form.lines
        return
    first, *more = lines_of(value, column + STEP, manner)
    yield f"{indent}- {first[column + STEP :]}"
    yield from more


def _spread(value: dict[str, Value] | tuple[Value, ...]) -> bool:
    """Tell whether a value needs lines of its own: where there is prose, or a list of mappings."""
    if isinstance(value, tuple) and any(isinstance(one, dict) for one in value):
        return True
    if isinstance(value, dict) and any(
        isinstance(one, tuple | dict) and _spread(one) for one in value.values()
    ):
        return True
    return has_prose(value)


def _spread_item(value: dict[str, Value] | tuple[Value, ...]) -> bool:
    return has_prose(value) or (isinstance(value, dict) and "id" in value)
