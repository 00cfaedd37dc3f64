"""How a record's dataclass says what its YAML may be: three kinds of field besides the plain ones."""

from dataclasses import field
from typing import Any


def from_path(default: object = "") -> Any:  # noqa: ANN401 -- stands for whatever type the field has
    """Declare a field that the file's own path gives; it is no key of the YAML and no part of equality."""
    return field(default=default, compare=False, metadata={"from_path": True})


def by_address() -> Any:  # noqa: ANN401 -- as above
    """Declare a field that the file's own path gives and that tells records apart."""
    return field(default="", metadata={"from_path": True})


def one_or_many(*, required: bool = False) -> Any:  # noqa: ANN401 -- as above
    """Declare a list of which a single item may stand without its brackets."""
    if required:
        return field(metadata={"single": True})
    return field(default=(), metadata={"single": True})
