"""A grown repository holds what was given, and nothing of the machine."""

from datetime import UTC, datetime
from pathlib import Path

from jospar.tree.growing import Commit, grow
from jospar.tree.revision import open_revision
from tests.tree.repository import Repository

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
HEAD = "plan/jospar.yaml"


def grown(folder: Path) -> str:
    folder.mkdir()
    first = Commit("Ministry A", "a@example.invalid", MONDAY, "Begin\n", {HEAD: "format: 1\n"})
    second = Commit("Министерство Б", "b@example.invalid", MONDAY, "Go on\n", {"plan/a/b.yaml": "жоспар\n"})
    return grow(folder, [first, second])


def test_commits_are_in_order_and_the_same_each_time(tmp_path: Path) -> None:
    assert grown(tmp_path / "one") == grown(tmp_path / "two")
    told = Repository(tmp_path / "one").git("log", "--reverse", "--format=%an|%cn|%aI|%s")
    assert told.splitlines() == [
        "Ministry A|Ministry A|2026-01-05T09:00:00+00:00|Begin",
        "Министерство Б|Министерство Б|2026-01-05T09:00:00+00:00|Go on",
    ]


def test_the_last_commit_is_checked_out(tmp_path: Path) -> None:
    commit = grown(tmp_path / "one")
    assert (tmp_path / "one" / "plan" / "a" / "b.yaml").read_text("utf-8") == "жоспар\n"
    assert open_revision(tmp_path / "one", commit).names() == ("plan/a/b.yaml", HEAD)
    assert Repository(tmp_path / "one").git("status", "--porcelain") == ""


def test_no_template_and_no_hook(tmp_path: Path) -> None:
    grown(tmp_path / "one")
    assert not (tmp_path / "one" / ".git" / "hooks").exists()
