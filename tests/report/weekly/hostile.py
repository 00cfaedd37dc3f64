"""A page in which every text is hostile: each field says which it is, and tries to break out."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from jospar.report.weekly.page import Page

Value = TypeVar("Value")
KEYS = {"language", "status", "grade", "stamp", "chart"}
"""Fields that hold no text: keys, which are chosen from a closed list; charts have a test of their own."""


def with_every_text(value: Value, hostile: str, path: str = "page") -> Value:
    """Put a hostile text, preceded by its field's path, into each text of a view."""
    if isinstance(value, str):
        return f"{path}{hostile}" if value else value  # type: ignore[return-value]  # a str again
    if isinstance(value, tuple):
        items = (with_every_text(one, hostile, f"{path}-{at}") for at, one in enumerate(value))
        return tuple(items)  # type: ignore[return-value]  # a tuple again
    if isinstance(value, dict):
        return {key: with_every_text(one, hostile, f"{path}-{key}") for key, one in value.items()}  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = [one.name for one in fields(value) if one.name not in KEYS]
    changed = {name: with_every_text(getattr(value, name), hostile, f"{path}-{name}") for name in names}
    return replace(value, **changed)


def texts_of(value: object) -> Iterator[str]:
    """List the texts of a view."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif isinstance(value, dict):
        yield from texts_of(tuple(value.values()))
    elif is_dataclass(value):
        yield from texts_of(tuple(getattr(value, one.name) for one in fields(value) if one.name not in KEYS))


def hostile_page(page: Page, hostile: str) -> Page:
    """Make a page whose every text is hostile."""
    return with_every_text(page, hostile)
