"""Demos that several tests look at, made once."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from jospar.demo.making import Made, make
from jospar.demo.order import Order

ORDER = Order(40, 26, 1)


@dataclass(frozen=True, slots=True)
class Example:
    """A demo: where it lies, and what was said of it."""

    folder: Path
    made: Made


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Example:
    """Make the demo that the command makes if nothing is said."""
    folder = tmp_path_factory.mktemp("demo") / "xa"
    return Example(folder, make(folder, ORDER))
