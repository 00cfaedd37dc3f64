"""What a record is: a value whose fields are named, some of them given by its file's own path."""

import dataclasses
from dataclasses import field
from typing import Any, TypeVar, dataclass_transform

from jospar.frozen import freeze

T = TypeVar("T")


def from_path(default: object = "") -> Any:  # noqa: ANN401 -- stands for whatever type the field has
    """Declare a field that the file's own path gives; it is no key of the YAML and no part of equality."""
    return field(default=default, compare=False, metadata={"from_path": True})


def by_neighbour(default: object) -> Any:  # noqa: ANN401 -- as above
    """Declare a field that another record decides; it is no key of the YAML and no part of equality."""
    return field(default=default, compare=False, metadata={"from_path": True, "by_neighbour": True})


def by_address() -> Any:  # noqa: ANN401 -- as above
    """Declare a field that the file's own path gives and that tells records apart."""
    return field(default="", metadata={"from_path": True})


def one_or_many(*, required: bool = False) -> Any:  # noqa: ANN401 -- as above
    """Declare a list of which a single item may stand without its brackets."""
    if required:
        return field(metadata={"single": True})
    return field(default=(), metadata={"single": True})


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a record: what ``dataclass(frozen=True, slots=True, kw_only=True)`` makes of it."""
    return freeze(dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(cls))
