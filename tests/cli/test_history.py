"""``jospar log``, ``history``, ``blame`` and ``baseline``, on real repositories."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jospar.demo.making import make
from jospar.demo.order import Order
from tests.cli.conftest import Run
from tests.cli.past import MEASURE, MOVED, measure, planted
from tests.house.sources import MANUAL
from tests.tree.repository import Repository


@pytest.fixture
def repository(plan: Path) -> Repository:
    """Commit the example plan and two changes of it."""
    return planted(plan)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("looking-back") / "xa"
    make(folder, Order(40, 16, 1))
    return folder


def told(text: str, name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(text)
    schema = json.loads((MANUAL / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.validate(document, schema, jsonschema.Draft202012Validator)
    return document


def test_the_log_tells_commits_by_meaning_newest_first(here: Run, repository: Repository) -> None:
    ended = here("log", "-n", "2")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        f"16 November 2026  {repository.git('rev-parse', 'HEAD')[:9]}  a step",
        "    XA-003: lead changed: MinA → Ministry B [no act or correction names it]",
        f"16 November 2026  {repository.git('rev-parse', 'HEAD^')[:9]}  a step",
        f"    XA-003: {MOVED} [amendment XA-A-009]",
        "    1 routine change",
    ]


def test_the_log_is_narrowed(here: Run, repository: Repository) -> None:
    assert here("log", "--only", "due-later").out.count("deadline moved") == 1
    assert "deadline" not in here("log", "--only", "C5", "-n", "1").out
    assert "act recorded" in here("log", "--weight", "routine").out
    assert "act recorded" not in here("log", "--weight", "major").out
    assert "XA-001" not in here("log", "XA-003").out
    assert here("log", "--until", "2026-11-15").out == "Nothing of that changed in this history\n"
    assert here("log", "--since", "2026-11-16", "--at", "approved").out.count("a step") == 1
    assert repository.git("status", "--porcelain") == ""


def test_before_the_first_commit_nothing_was_there_to_change(here: Run, repository: Repository) -> None:
    first = repository.git("rev-list", "--max-parents=0", "HEAD")
    said = here("log", "--at", first).out
    assert "measure added" in said
    assert "no act or correction" not in said
    assert "jospar: " not in said
    codes = {
        one["code"]
        for one in told(here("log", "--format", "json", "--at", first).out, "log")["commits"][0]["changes"]
    }
    assert codes.isdisjoint({"C814", "C600", "C900"})
    assert "measure added: Adopt the standard\n" in here("history", "XA-003").out + "\n"


def test_the_log_as_json(here: Run, repository: Repository) -> None:
    document = told(here("log", "--format", "json").out, "log")
    assert document["commit"] == repository.git("rev-parse", "HEAD")
    newest, moved, first = document["commits"]
    assert [one["code"] for one in newest["changes"]] == ["C501"]
    assert newest["changes"][0]["fields"] == [
        {"field": "lead", "before": "ministry_a", "after": "ministry_b"}
    ]
    assert (moved["changes"][0]["act"], moved["routine"]) == ("XA-A-009", 1)
    assert first["author"] == ""


@pytest.mark.parametrize(
    ("authors", "message", "shown"),
    [
        ("agency", "a step", ""),
        ("agency", "a step\n\nAgency: ministry_b", "Ministry B"),
        ("name", "a step", "Example"),
        ("none", "a step\n\nAgency: ministry_b", ""),
    ],
)
def test_authors_are_shown_by_policy(
    here: Run, repository: Repository, authors: str, message: str, shown: str
) -> None:
    head = repository.path / "plan/jospar.yaml"
    head.write_text(head.read_text("utf-8") + f"authors: {authors}\n", "utf-8")
    repository.write(MEASURE, measure("2029"))
    repository.git("commit", "--quiet", "--all", "--message", message)
    ended = here("log", "-n", "1", "--format", "json")
    assert told(ended.out, "log")["commits"][0]["author"] == shown
    assert "@" not in ended.out


def test_reports_name_their_agency(demo: Path, here: Run) -> None:
    document = told(here("log", "--plan", str(demo), "-n", "40", "--format", "json").out, "log")
    reports = [one for one in document["commits"] if one["subject"].startswith("Report 2026")]
    assert reports
    assert all(one["agency"] for one in reports)
    assert "example.invalid" not in json.dumps(document)


def test_a_bare_clone_tells_the_same(demo: Path, tmp_path: Path, here: Run) -> None:
    Repository(demo).git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare"))
    expected = here("log", "--plan", str(demo)).out
    assert here("log", "--plan", str(tmp_path / "bare")).out == expected != ""


def test_a_shallow_clone_says_where_it_ends(repository: Repository, tmp_path: Path, here: Run) -> None:
    Repository(tmp_path).git("clone", "--quiet", "--depth=2", f"file://{repository.path}", "shallow")
    ended = here("log", "--plan", str(tmp_path / "shallow"))
    assert "the clone ends here" in ended.out
    assert ended.out.count("XA-003") == 1
    assert "clone is shallow" in here("history", "XA-003", "--plan", str(tmp_path / "shallow")).out
    assert "older than what is known here" in here("blame", "XA-003", "--plan", str(tmp_path / "shallow")).out


def test_the_life_of_a_measure(here: Run, repository: Repository) -> None:
    ended = here("history", "XA-003", "--baseline", "approved")
    assert ended.code == 0
    lines = [line.strip() for line in ended.out.splitlines()]
    assert lines[0] == "XA-003: Adopt the standard"
    assert any("183 days later [amendment XA-A-009], in force from 1 July 2026" in line for line in lines)
    assert "now 30 September 2027, put off 1 time" in lines
    assert "deadline 31 March 2027 then, 30 September 2027 now: 183 days later" in lines
    assert any(line.startswith("working days are not counted") for line in lines)
    document = told(here("history", "XA-003", "--baseline", "@2026-11-16", "--format", "json").out, "history")
    assert (document["deferrals"], document["slippage"]["days"], document["slippage"]["changes"]) == (
        1,
        0,
        [],
    )
    assert [one["topic"] for one in document["events"]] == ["owners", "time", "state"]
    assert document["events"][1]["effective"] == "2026-07-01"
    assert repository.git("status", "--porcelain") == ""


def test_a_move_that_no_act_explains_is_a_deferral_too(here: Run, repository: Repository) -> None:
    repository.write(MEASURE, measure("2028", "ministry_b"))
    repository.commit()
    assert told(here("history", "XA-003", "--format", "json").out, "history")["deferrals"] == 2


def test_statuses_are_told_by_stretches(demo: Path, here: Run) -> None:
    document = told(here("history", "XA-026", "--plan", str(demo), "--format", "json").out, "history")
    stretches = document["reported"]
    assert sum(one["reports"] for one in stretches) > 10
    assert all(a["status"] != b["status"] for a, b in pairwise(stretches))


def test_blame_names_the_commit_of_each_field(here: Run, repository: Repository) -> None:
    document = told(here("blame", "XA-003", "--format", "json").out, "blame")
    fields = {one["field"]: one for one in document["fields"]}
    assert fields["lead"]["changed"]["commit"] == repository.git("rev-parse", "HEAD")
    assert fields["due"]["changed"]["commit"] == repository.git("rev-parse", "HEAD^")
    assert (fields["due"]["value"], fields["due"]["act"]) == ("2027-09-30", "XA-A-009")
    assert fields["title/en"]["changed"]["commit"] == repository.git("rev-parse", "approved")
    text = here("blame", "XA-003").out
    assert "[amendment XA-A-009]" in next(line for line in text.splitlines() if line.startswith("due "))


def test_a_renamed_record_is_followed(here: Run, repository: Repository) -> None:
    (repository.path / MEASURE).unlink()
    renamed = measure("2027-09-30", "ministry_b").replace(b"id: XA-003", b"id: XA-103\nformerly: [XA-003]")
    repository.write("plan/example/measures/XA-103.yaml", renamed)
    repository.commit()
    for name in ("XA-103", "XA-003"):
        assert "deadline moved" in here("log", name).out
        document = told(here("blame", name, "--format", "json").out, "blame")
        commits = {one["field"]: one["changed"]["commit"] for one in document["fields"]}
        assert commits["due"] == repository.git("rev-parse", "HEAD^^")
        assert commits["id"] == repository.git("rev-parse", "HEAD")


def test_a_record_that_is_gone_is_still_told_of(here: Run, repository: Repository) -> None:
    (repository.path / MEASURE).unlink()
    repository.commit()
    assert "measure removed" in here("log", "XA-003").out
    assert here("history", "XA-003").code == 2


def test_a_baseline_is_a_command_to_run(here: Run, repository: Repository) -> None:
    commit = repository.git("rev-parse", "HEAD")
    ended = here("baseline", "create", "approved-2026")
    assert ended.out == f"git tag --sign -m 'Approved plan: approved-2026' approved-2026 {commit}\n"
    assert repository.git("tag") == "approved"
    assert "X906" in here("baseline", "create", "approved").err
    assert "X906" in here("baseline", "create", "two words").err
    assert "X905" in here("baseline", "move", "approved").err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("log", "XA-303"), 2, 'no record is called "XA-303"'),
        (("history", "XA-0003"), 2, 'did you mean "XA-003"'),
        (("blame", "nothing"), 2, "X902"),
        (("log", "--only", "C999"), 2, "X903"),
        (("log", "--since", "soon"), 2, "X303"),
        (("log", "--at", "approvd"), 3, 'did you mean "approved"'),
        (("log", "--at", "HEAD^{tree}"), 2, "X901"),
        (("history", "XA-003", "--baseline", "@2020-01-01"), 3, "X904"),
        (("history", "XA-003", "--baseline", "nowhere"), 3, "X106"),
        (("git", "remove"), 2, "X905"),
    ],
)
def test_refusals_are_one_clear_line(
    here: Run, repository: Repository, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = here(*words)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert repository.git("status", "--porcelain") == ""


@pytest.mark.parametrize("command", ["history", "blame"])
def test_of_what_has_left_the_plan_the_way_to_its_history_is_named(
    here: Run, plan: Path, repository: Repository, command: str
) -> None:
    (plan / "plan/example/measures/XA-003.yaml").unlink()
    repository.commit()
    commit = repository.git("rev-parse", "--short", "HEAD")
    ended = here(command, "XA-003")
    assert (ended.code, ended.out) == (2, "")
    assert f"XA-003 left the plan with commit {commit}" in ended.err
    assert f"--at {commit}~1" in ended.err
    assert here(command, "XA-003", "--at", f"{commit}~1").code == 0


def test_no_repository_is_one_clear_line(here: Run) -> None:
    for words in (("log",), ("history", "XA-003")):
        ended = here(*words)
        assert (ended.code, ended.out) == (3, "")
        assert "X104" in ended.err
        assert "only git remembers" in ended.err
        assert "name none" not in ended.err


def test_a_reader_that_goes_away_is_no_error(demo: Path) -> None:
    command = [sys.executable, "-m", "jospar", "log", "--weight", "routine"]
    with subprocess.Popen(command, cwd=demo, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(timeout=60) == 0


def test_the_past_is_told_alike_wherever_it_is_kept(
    here: Run, repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (("log",), ("history", "XA-003"), ("blame", "XA-003"))
    expected = [here(*each).out for each in words]
    repository.git("worktree", "add", "--quiet", str(tmp_path / "beside"))
    repository.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare"))
    for place in ("beside", "bare"):
        assert [here(*each, "--plan", str(tmp_path / place)).out for each in words] == expected
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", "x")
    assert [here(*each).out for each in words] == expected


def test_an_octopus_is_one_commit_of_the_first_parent(here: Run, repository: Repository) -> None:
    names = [f"plan/example/measures/XA-10{n}.yaml" for n in (1, 2)]
    for number, name in enumerate(names):
        repository.git("checkout", "--quiet", "-b", f"side{number}", "main")
        repository.write(name, f"id: XA-10{number + 1}\ntitle: Other\nlead: ministry_a\n".encode())
        repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "side0", "side1")
    newest = told(here("log", "-n", "1", "--format", "json").out, "log")["commits"][0]
    assert sorted(one["record"] for one in newest["changes"]) == ["XA-101", "XA-102"]
    found = json.loads(here("diff", "HEAD^1..HEAD", "--json", "--date", "2026-11-21").out)
    assert sorted(one["code"] for one in found["changes"]) == ["C101", "C101"]
