"""The manual's page on filters names every field there is, and its examples are read."""

import re

import pytest

from jospar.filter.mistake import Mistake
from jospar.filter.parse import parse
from jospar.filter.subjects import SUBJECTS, Subject
from tests.house.sources import MANUAL

PAGE = (MANUAL / "filters.md").read_text("utf-8")
ROW = re.compile(r"^\| (`.*`) \|", re.MULTILINE)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_field_is_on_the_page(subject: Subject) -> None:
    found = re.search(rf"^\* \*\*{subject}\*\*: (.*(?:\n  .*)*)", PAGE, re.MULTILINE)
    assert found is not None
    assert re.findall(r"`(\w+)`", found[1]) == sorted(SUBJECTS[subject])


@pytest.mark.parametrize("text", [one for row in ROW.findall(PAGE) for one in re.findall(r"`([^`]+)`", row)])
def test_every_example_is_read(text: str) -> None:
    assert not isinstance(parse(text.replace("…", "a")), Mistake)
