"""``jospar show`` says who changed what of a record, and when, as far as git remembers and policy lets it."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import MEASURE, Shell
from tests.house.sources import MANUAL

DAY = ("--date", "2027-02-01")
HEADING = "Who changed what, and when\n"


def commit(folder: Path, author: str, day: str, old: str = "", new: str = "") -> None:
    """Replace something in the first measure, and commit all there is."""
    path = folder / MEASURE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    moment = f"{day}T12:00:00+0000"
    environment = {**os.environ, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    who = ["-c", f"user.name={author}", "-c", "user.email=someone@example.org"]
    for words in (["add", "-A"], [*who, "commit", "-qm", f"Week of {day}", "--allow-empty"]):
        subprocess.run(["git", *words], cwd=folder, check=True, env=environment)


@pytest.fixture
def kept(shell: Shell) -> Shell:
    """Give a plan with a history of three commits of two agencies."""
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=shell.folder, check=True)
    commit(shell.folder, "Ministry A", "2026-02-02")
    commit(shell.folder, "Ministry B", "2026-03-03", "due: 2028", "due: 2029")
    commit(shell.folder, "Ministry A", "2026-05-05", "amount: 80", "amount: 60")
    return shell


def changes(shell: Shell, name: str) -> Any:  # noqa: ANN401 -- as JSON has it
    ended = shell.type("show", name, "--json", *DAY)
    assert (ended.code, ended.err) == (0, "")
    page = json.loads(ended.out)
    schema = json.loads((MANUAL / "schemas/show.schema.json").read_text("utf-8"))
    jsonschema.validate(page, schema)
    return page.get("changes")


def test_the_newest_change_comes_first_with_its_day_and_its_agency(kept: Shell) -> None:
    out = kept.type("show", "XA-001", *DAY).out
    lines = out.partition(HEADING)[2].splitlines()[1:5]
    assert lines[0].split()[:3] == ["5", "May", "2026"]
    assert "MinA" in lines[0]
    assert "Ministry B" in lines[1]
    assert "deadline moved from 2028 to 2029" in lines[1]
    assert "measure added" in lines[2]
    assert lines[3] == "  put off 1 time without an act; all of them: jospar log XA-001"


def test_programs_get_the_same(kept: Shell) -> None:
    found = changes(kept, "XA-001")
    assert [(one["changed_on"], one["changed_by"]) for one in found] == [
        ("2026-05-05", "ministry_a"),
        ("2026-03-03", "ministry_b"),
        ("2026-02-02", "ministry_a"),
    ]
    assert found[1]["code"] == "C210"
    assert len(found[1]["commit"]) == 40
    assert [one["changed_on"] for one in changes(kept, "XA-002")] == ["2026-02-02"]


@pytest.mark.parametrize("name", ["XA-I-01", "ministry_a", "example"])
def test_other_lasting_records_have_theirs(kept: Shell, name: str) -> None:
    assert [one["changed_on"] for one in changes(kept, name)] == ["2026-02-02"]


def test_five_are_shown_and_the_act_is_named(kept: Shell) -> None:
    folder = kept.folder
    for year in range(2029, 2035):
        commit(folder, "Ministry A", f"{year - 3}-06-06", f"due: {year}", f"due: {year + 1}")
    act = folder / "plan/example/amendments/XA-A-001.yaml"
    act.parent.mkdir()
    act.write_text(
        "id: XA-A-001\nkind: amendment\nact: {number: 9, date: 2026-06-13, source: act_12}\n"
        "changes:\n  - {record: XA-001, field: due, before: 2035, after: 2036}\n"
    )
    commit(folder, "Ministry A", "2032-07-07", "due: 2035", "due: 2036")
    found = changes(kept, "XA-001")
    assert [one["act"] for one in found] == ["XA-A-001", None, None, None, None]
    page = kept.type("show", "XA-001", *DAY).out
    assert "originally due  2035 (moved 1 time by an act)" in page
    told = [line for line in kept.type("history", "XA-001").out.splitlines() if " moved " in line]
    assert [f"(move no. {n})" in line for n, line in enumerate(told, 1)] == [False, *[True] * (len(told) - 1)]
    assert len(told) == 8
    for line in told[-5:]:
        number = line.partition("(move no. ")[2].partition(")")[0]
        assert f"(move no. {number})" in page
    now = kept.type("history", "XA-001").out.partition("now 2036, ")[2].splitlines()[0]
    assert now == "put off 8 times, 1 of them by an act"
    assert f"{now}; all of them: jospar log XA-001" in page


def test_policy_says_whether_authors_are_named(kept: Shell) -> None:
    head = kept.folder / "plan/jospar.yaml"
    text = head.read_text("utf-8")
    head.write_text(f"{text}authors: none\n")
    assert [one["changed_by"] for one in changes(kept, "XA-001")] == [None, None, None]
    assert "Ministry B" not in kept.type("show", "XA-001", *DAY).out.partition(HEADING)[2]
    head.write_text(f"{text}authors: name\n")
    assert changes(kept, "XA-001")[1]["changed_by"] == "Ministry B"


def test_without_a_history_nothing_is_said(shell: Shell) -> None:
    assert changes(shell, "XA-001") is None
    subprocess.run(["git", "init", "-q"], cwd=shell.folder, check=True)
    assert changes(shell, "XA-001") is None
    assert HEADING not in shell.type("show", "XA-001", *DAY).out


def test_a_shallow_clone_claims_nothing_of_its_first_commit(kept: Shell, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth", "2", f"file://{kept.folder}", str(clone)], check=True)
    assert [one["changed_on"] for one in changes(Shell(clone), "XA-001")] == ["2026-05-05"]
