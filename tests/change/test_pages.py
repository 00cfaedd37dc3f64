"""Every page's example gives that kind of change, and turned round its counterpart."""

import re

import pytest

from jospar.change.page import page_of
from jospar.change.registry import UNCLAIMED, Kind, kinds
from tests.change.pairs import Pair, pair

WITHOUT_EXAMPLE = {UNCLAIMED}


def by_code(kind: Kind) -> str:
    return kind.code


def example(kind: Kind) -> Pair:
    page = page_of(kind)
    return pair(page.before, page.after)


@pytest.mark.parametrize("kind", kinds(), ids=by_code)
def test_a_page_says_what_and_why(kind: Kind) -> None:
    page = page_of(kind)
    assert re.fullmatch(r"[^\n]+\.", page.summary)
    assert len(page.why) > 20
    assert bool(page.before or page.after) == (kind.code not in WITHOUT_EXAMPLE)


@pytest.mark.parametrize("kind", kinds(), ids=by_code)
def test_an_example_gives_its_change_and_no_other(kind: Kind) -> None:
    if kind.code in WITHOUT_EXAMPLE:
        return
    found = example(kind).codes
    beside = {"C701"} if kind.code == "C704" else {"C702"} if kind.code == "C705" else set()
    beside |= {"C703"} if kind.code in ("C709", "C710") else set()
    beside |= {"C303"} if kind.code == "C312" else set()
    assert set(found) - beside == {kind.code}


@pytest.mark.parametrize("kind", kinds(), ids=by_code)
def test_an_example_turned_round_gives_the_counterpart(kind: Kind) -> None:
    if kind.code not in WITHOUT_EXAMPLE:
        assert kind.mirror in example(kind).swapped().codes
