"""A value to be written: single texts, lists and mappings, without a place or a style of its own."""

from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.reading.node import Mapping, Node, Scalar, empty


@frozen
class Leaf:
    """A single value; ``prose`` are words of people: quoted where others misread them, long ones folded."""

    text: str
    prose: bool = False


Value = Leaf | tuple["Value", ...] | dict[str, "Value"]
"""What can be written into a file."""
Outline = str | None | tuple[str, tuple["Outline", ...]] | tuple[str, tuple[tuple["Outline", "Outline"], ...]]
"""What a text says, with the order of its keys and without its style: what an edit is proved by."""


def outline(node: Node) -> Outline:
    """Tell what a node says; an empty value is None."""
    if type(node) is Scalar:
        return None if empty(node) else node.value
    if type(node) is Mapping:
        return "mapping", tuple((outline(key), outline(value)) for key, value in node.value)
    return "list", tuple(outline(item) for item in node.value)  # type: ignore[arg-type]


def outline_of(value: Value) -> Outline:
    """Tell what a value will say when it is written."""
    if isinstance(value, Leaf):
        return value.text
    if isinstance(value, dict):
        return "mapping", tuple((key, outline_of(one)) for key, one in value.items())
    return "list", tuple(outline_of(one) for one in value)


def value_of(written: Written, *, prose: bool = False) -> Value:
    """Make a value of what was kept as written; nothing becomes an empty text."""
    if isinstance(written, dict):
        return {key: value_of(one, prose=prose) for key, one in written.items()}
    if isinstance(written, tuple):
        return tuple(value_of(one, prose=prose) for one in written)
    return Leaf(written or "", prose=prose)


def has_prose(value: Value) -> bool:
    """Tell whether there are words of people anywhere in a value."""
    if isinstance(value, Leaf):
        return value.prose
    parts = value.values() if isinstance(value, dict) else value
    return any(has_prose(one) for one in parts)
