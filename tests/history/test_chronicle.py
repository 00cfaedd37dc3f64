"""What each commit changed: the same as two whole plans compared, though only what changed is read."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from jospar.change.change import Change, Weight
from jospar.change.compare import compare
from jospar.change.judge import judge
from jospar.demo.making import make
from jospar.demo.order import Order
from jospar.history.chronicle import Chapter, Scope, chronicle
from jospar.plan.plan import Plan
from jospar.reading.load import load
from jospar.tree.commits import open_branch
from jospar.tree.revision import open_revision
from tests.rules.examples import example_plan
from tests.tree.repository import Repository, initialise

MEASURE = "plan/example/measures/XA-003.yaml"
A_MEASURE = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: {lead}\ndue: {due}\n"


def told(path: Path, scope: Scope | None = None) -> list[Chapter]:
    branch = open_branch(path)
    assert branch is not None
    return list(chronicle(branch, scope or Scope()))


def codes(chapter: Chapter) -> list[str]:
    return [str(one.code) for one in chapter.changes]


def measure(due: str = "2027-03-31", lead: str = "ministry_a") -> bytes:
    return A_MEASURE.format(due=due, lead=lead).encode()


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Commit the example plan."""
    made = initialise(tmp_path)
    for name, data in {**example_plan(), MEASURE: measure()}.items():
        made.write(name, data)
    made.commit()
    return made


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chronicle") / "xa"
    make(folder, Order(24, 14, 3))
    return folder


def whole(path: Path, revision: str) -> Plan:
    return load(open_revision(path, revision)).plan


def judged(before: Plan, after: Plan) -> tuple[Change, ...]:
    return judge(compare(before, after), before, after)


def essence(changes: Iterator[Change] | tuple[Change, ...]) -> list[tuple[str, str | None, str]]:
    return [(one.fingerprint, one.act, repr(one.facts)) for one in changes]


def test_a_demo_is_told_as_whole_plans_tell_it(demo: Path) -> None:
    chapters = told(demo)
    assert len(chapters) > 60
    for chapter in chapters[:-1:3]:
        expected = judged(whole(demo, f"{chapter.step.id}^"), whole(demo, chapter.step.id))
        assert essence(chapter.changes) == essence(expected), chapter.step.subject


def test_each_amendment_of_a_demo_is_named_once(demo: Path) -> None:
    added = Counter(one.subject.id for part in told(demo) for one in part.changes if one.code == "C115")
    assert set(added) == set(whole(demo, "HEAD").amendments)
    assert set(added.values()) == {1}


def test_changes_composed_are_the_change_of_the_ends(demo: Path) -> None:
    """Of each field the oldest value before and the newest after are those of the two ends compared."""
    chapters = told(demo)
    start = chapters[-1].step.id
    values: dict[tuple[str, str], list[object]] = {}
    for chapter in chapters[:-1]:
        for change in chapter.changes:
            for one in change.differences:
                at = values.setdefault((str(one.subject), one.field), [one.before, one.after])
                at[0] = one.before
    ends = judged(whole(demo, start), whole(demo, "HEAD"))
    major = [one for one in ends if one.weight is Weight.MAJOR]
    assert major
    for change in major:
        for one in change.differences:
            assert values[str(one.subject), one.field] == [one.before, one.after]


def test_only_what_is_wanted_is_told(repository: Repository) -> None:
    repository.write(MEASURE, measure("2027-09-30"))
    repository.write("plan/example/measures/XA-009.yaml", measure().replace(b"003", b"009"))
    repository.commit()
    newest = told(repository.path)[0]
    assert codes(newest) == ["C210", "C101"]
    heard: list[None] = []
    scope = Scope(wanted=lambda one: one.name == MEASURE, heard=lambda: heard.append(None))
    newest, first = told(repository.path, scope)
    assert codes(newest) == ["C210"]
    assert codes(first).count("C101") == 1
    assert len(heard) == 2
    assert told(repository.path, Scope(until=1)) == []


def test_an_abbreviation_that_means_another_agency_is_said_of_files_that_stayed(tmp_path: Path) -> None:
    agencies = "- {{id: ministry_a, name: Ministry A{}}}\n- {{id: ministry_b, name: Ministry B{}}}\n"
    repository = initialise(tmp_path)
    for name, data in example_plan().items():
        repository.write(name, data)
    repository.write(MEASURE, measure(lead="MA"))
    repository.write("plan/agencies.yaml", agencies.format(", abbr: MA", "").encode())
    repository.commit()
    repository.write("plan/agencies.yaml", agencies.format("", ", abbr: MA").encode())
    repository.commit()
    newest = told(tmp_path)[0]
    expected = judged(whole(tmp_path, "HEAD^"), whole(tmp_path, "HEAD"))
    assert essence(newest.changes) == essence(expected)
    assert "C501" in codes(newest)


def test_a_record_that_is_there_twice_is_not_called_new(repository: Repository) -> None:
    repository.write("plan/other/measures/XA-003.yaml", measure("2028"))
    repository.commit()
    expected = judged(whole(repository.path, "HEAD^"), whole(repository.path, "HEAD"))
    assert essence(told(repository.path)[0].changes) == essence(expected)
    assert codes(told(repository.path)[0]) == ["C910"]


def test_a_renamed_record_and_its_folder_are_followed(repository: Repository) -> None:
    repository.git("mv", "plan/example", "plan/renamed")
    (repository.path / MEASURE.replace("example", "renamed")).unlink()
    programme = repository.path / "plan/renamed/programme.yaml"
    text = programme.read_text("utf-8").replace("id: example", "id: renamed\nformerly: [example]")
    programme.write_text(text, "utf-8")
    renamed = measure("2027-09-30").replace(b"id: XA-003", b"id: XA-103\nformerly: [XA-003]")
    repository.write("plan/renamed/measures/XA-103.yaml", renamed)
    repository.commit()
    newest = told(repository.path)[0]
    expected = judged(whole(repository.path, "HEAD^"), whole(repository.path, "HEAD"))
    assert essence(newest.changes) == essence(expected)
    assert {"C113", "C210"} <= set(codes(newest))


def test_a_file_that_cannot_be_read_is_neither_added_nor_removed(repository: Repository) -> None:
    repository.write(MEASURE, b"id: [\n")
    repository.commit()
    repository.write(MEASURE, measure("2027-09-30"))
    repository.commit()
    assert [codes(one) for one in told(repository.path)[:2]] == [["C910"], ["C910"]]


def test_a_shallow_clone_ends_with_a_chapter_of_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.write(MEASURE, measure("2027-09-30"))
    repository.commit()
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{tmp_path}", str(clone))
    (only,) = told(clone)
    assert (only.step.cut, only.changes) == (True, ())
