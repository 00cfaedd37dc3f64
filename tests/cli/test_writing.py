"""Files written as one."""

import errno
import os
from pathlib import Path

import pytest

from jospar.cli.writing import write_all
from jospar.errors import CannotRun


def test_all_are_written_with_their_folders(tmp_path: Path) -> None:
    paths = write_all(tmp_path / "reports", {"2026-W47/a.md": "один\n", "2026-W47/b.md": "два\n"})
    assert [path.read_text("utf-8") for path in paths] == ["один\n", "два\n"]
    assert sorted(path.name for path in (tmp_path / "reports" / "2026-W47").iterdir()) == ["a.md", "b.md"]


def test_a_file_is_replaced(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.md": "old"})
    write_all(tmp_path, {"a.md": "new"})
    assert (tmp_path / "a.md").read_text("utf-8") == "new"


def test_nothing_is_left_of_what_could_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("a file where a folder should be")
    (tmp_path / "a.md").write_text("old")
    with pytest.raises(CannotRun) as refusal:
        write_all(tmp_path, {"a.md": "new", "b/c.md": "new"})
    assert refusal.value.code == "X302"
    assert refusal.value.facts["file"] == str(tmp_path / "b" / "c.md")
    assert (tmp_path / "a.md").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b"]


def test_a_folder_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md" / "inside").mkdir(parents=True)
    with pytest.raises(CannotRun):
        write_all(tmp_path, {"a.md": "new"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("ending", [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device")])
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_is_given_up_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, ending: BaseException
) -> None:
    def stop(*_: object) -> None:
        raise ending

    monkeypatch.setattr(os if call == "fsync" else Path, call, stop)
    with pytest.raises((KeyboardInterrupt, CannotRun)):
        write_all(tmp_path / "reports", {"2026-W47/a.md": "a", "2026-W47/b.md": "b"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "reports").mkdir()
    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path / "reports", {"2026-W47/a.md": "a"})
    assert [path.name for path in tmp_path.rglob("*")] == ["reports"]


def test_a_folder_that_cannot_be_made_leaves_none_of_those_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CannotRun) as refusal:
        write_all(tmp_path / "reports", {f"2026-W47/{'x' * 300}/a.md": "a"})
    assert refusal.value.code == "X302"
    assert list(tmp_path.iterdir()) == []
