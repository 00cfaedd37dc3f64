"""Pages on a history: in each language, whole words and the same facts."""

from pathlib import Path

import pytest

from jospar.change.change import Weight
from jospar.history.blame import blame
from jospar.history.chronicle import Chapter, chronicle
from jospar.history.life import Deferrals, events, reported, slippage
from jospar.history.present import excerpt, record_of
from jospar.plan.plan import Plan
from jospar.report.history.blame import blame_lines
from jospar.report.history.life import Life, life_lines
from jospar.report.history.log import log_lines
from jospar.report.history.scribe import Scribe
from jospar.tree.commits import open_branch
from jospar.tree.revision import open_revision
from jospar.words.voice import Voice
from tests.cli.past import planted
from tests.rules.examples import example_plan

NAMES = ["XA-003"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for name, data in example_plan().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    planted(folder)
    return folder


@pytest.fixture(scope="module")
def chapters(folder: Path) -> list[Chapter]:
    branch = open_branch(folder)
    assert branch is not None
    return list(chronicle(branch))


def plan_of(folder: Path, revision: str) -> Plan:
    return excerpt(open_revision(folder, revision), NAMES, reports=True)


def scribe(language: str, plan: Plan) -> Scribe:
    return Scribe(Voice(language, ("en",)), plan.repository)


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_no_page_has_a_word_that_nobody_wrote(folder: Path, chapters: list[Chapter], language: str) -> None:
    now, then = plan_of(folder, "HEAD"), plan_of(folder, "approved")
    writing, names = scribe(language, now), frozenset(NAMES)
    own = tuple(one for one in events(chapters) if one.change.subject.id == "XA-003")
    slipped = slippage(then, now, NAMES)
    life = Life(
        "XA-003",
        None,
        own,
        reported(now, names),
        Deferrals(2, 1),
        cut=True,
        baseline="approved",
        slippage=slipped,
    )
    lines = [line for one in chapters for line in log_lines(one, writing, Weight.MINOR)]
    lines += life_lines(life, writing)
    lines += blame_lines(blame(record_of(now, NAMES), names, chapters), writing)
    assert len(lines) > 20
    assert [line for line in lines if "history." in line or "{" in line] == []
    assert (slipped.days, slipped.working) == (183, None)


def test_a_slippage_the_other_way_is_below_zero(folder: Path) -> None:
    slipped = slippage(plan_of(folder, "HEAD"), plan_of(folder, "approved"), NAMES)
    assert slipped.days == -183
    assert [one.code for one in slipped.changes] == ["C211", "C501"]
    assert slippage(plan_of(folder, "HEAD"), plan_of(folder, "HEAD"), NAMES).changes == ()


def test_a_plan_of_another_zone_has_its_own_days(chapters: list[Chapter]) -> None:
    """The example lies in UTC; a zone that is not known is taken for that."""
    step = chapters[0]
    assert scribe("en", step.after).day(step).isoformat() == "2026-11-16"
