"""One filter language chooses changes, too: in a comparison and in the log."""

import json

import pytest

from tests.cli.comparing import LATER, codes, git, topic
from tests.cli.conftest import Run, spoil
from tests.tree.repository import Repository

__all__ = ["git", "topic"]


@pytest.fixture
def both(topic: Repository) -> Repository:
    """Change a measure of each area, an indicator and the settings besides the deadline."""
    other = topic.path / "plan/example/measures/XA-003.yaml"
    other.write_text(other.read_text("utf-8").replace("due: 2026-12", "due: 2027-06"), "utf-8")
    figure = topic.path / "plan/example/indicators/XA-I-01.yaml"
    figure.write_text(figure.read_text("utf-8") + "tolerance: 1\n", "utf-8")
    settings = topic.path / "plan/jospar.yaml"
    settings.write_text(settings.read_text("utf-8") + "timezone: Asia/Almaty\n", "utf-8")
    return topic


def records(here: Run, *words: str) -> set[str]:
    """List the records that JSON has changes of."""
    ended = here("diff", *words, "--fail-on", "never", "--json", "--date", "2026-11-21")
    assert (ended.code, ended.err) == (0, "")
    return {one["record"]["id"] for one in json.loads(ended.out)["changes"]}


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("area:safety", {"XA-001"}),
        ("area:health", {"XA-003"}),
        ("lead:ministry_a", {"XA-001", "XA-003"}),
        ("programme:example", {"XA-001", "XA-003", "XA-I-01"}),
        ("level:impact", {"XA-I-01"}),
        ("area:safety area:health", set()),
        ("-area:safety", {"XA-003"}),
    ],
)
def test_a_filter_chooses_what_is_shown(here: Run, both: Repository, where: str, found: set[str]) -> None:
    assert records(here, "--where", where) == found


def test_what_fits_on_either_side_is_shown(here: Run, topic: Repository) -> None:
    for where in ("due:2028", "due:2029"):
        assert codes(here, "--where", where) == ["C210"]
    assert codes(here, "--where", "due:2030") == []


def test_what_is_left_out_is_counted_and_needs_nothing(here: Run, both: Repository) -> None:
    ended = here("diff", "--where", "level:impact", "--fail-on", "approval")
    assert "3 changes that were not asked for are not shown" in ended.out
    ended = here("diff", "--where", "area:safety", "--fail-on", "approval")
    assert ended.code == 1
    assert "1 change needs an approval" in ended.out


@pytest.mark.parametrize("command", ["diff", "log"])
def test_a_mistake_in_a_filter_is_pointed_at(here: Run, topic: Repository, command: str) -> None:
    ended = here(command, "--where", "area:safty")
    assert ended.code == 2
    assert 'did you mean "safety"?' in ended.err
    assert ended.err.splitlines()[1:] == ["  area:safty", "       ^^^^^"]


def test_the_log_tells_of_what_the_filter_chooses(here: Run, both: Repository) -> None:
    both.commit()
    told = here("log", "--where", "area:health").out
    assert "XA-003" in told
    assert "XA-001" not in told
    assert "C814" not in told
    assert "XA-I-01" in here("log", "--where", "level:impact").out
    assert here("log", "XA-001", "--where", "area:health").out == here("log", "--where", "id:none").out


def test_the_log_chooses_by_the_plan_that_it_begins_with(here: Run, git: Repository) -> None:
    spoil(git.path, *LATER)
    git.commit()
    spoil(git.path, "area: safety", "area: health")
    git.commit()
    assert "deadline moved" in here("log", "--where", "area:health").out
    assert "deadline moved" not in here("log", "--where", "area:safety").out
    assert "deadline moved" in here("log", "--at", "HEAD~", "--where", "area:safety").out
