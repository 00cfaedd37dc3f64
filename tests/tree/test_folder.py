"""A tree in a folder: what is there, what is odd, what is refused."""

import os
from pathlib import Path

import pytest

from jospar.tree.folder import open_folder
from jospar.tree.tree import Oddity, OddityKind, Tree
from tests.tree.refusal import refusal
from tests.tree.repository import Repository, initialise


def test_a_folder_gives_its_files_by_name_byte_by_byte(plain: Repository) -> None:
    files = {
        "plan/jospar.yaml": b"format: 1\r\nlanguages: [ru]\r\n",
        "plan/бағдарлама/measures/XA-001.yaml": b"\xff\x00",
        "plan/a b/.hidden": b"",
        "plan/a b/x.txt~": b"x",
    }
    for name, content in files.items():
        plain.write(name, content)
    tree: Tree = open_folder(plain.path)
    assert tree.label == str(plain.path)
    assert tree.names() == tuple(sorted(files))
    assert {name: tree.read(name) for name in tree.names()} == files
    assert tree.oddities() == ()


def test_a_folder_that_people_name_relatively_keeps_the_name(
    plain: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plain.path.parent)
    tree = open_folder(Path(plain.path.name))
    assert (tree.label, tree.read("plan/jospar.yaml")) == (plain.path.name, b"format: 1\n")


def test_a_name_that_was_not_listed_is_not_read(plain: Repository) -> None:
    with pytest.raises(KeyError):
        open_folder(plain.path).read("plan/../secret.yaml")


def test_links_are_never_followed(plain: Repository) -> None:
    plain.write("secret.yaml")
    plain.write("elsewhere/x.yaml")
    (plain.path / "plan/inside.yaml").symlink_to("jospar.yaml")
    (plain.path / "plan/outside.yaml").symlink_to("../secret.yaml")
    (plain.path / "plan/folder").symlink_to("../elsewhere", target_is_directory=True)
    (plain.path / "plan/nowhere").symlink_to("nothing")
    tree = open_folder(plain.path)
    assert tree.names() == ("plan/jospar.yaml",)
    assert tree.oddities() == (
        Oddity("plan/folder", OddityKind.SYMLINK_OUTSIDE),
        Oddity("plan/inside.yaml", OddityKind.SYMLINK),
        Oddity("plan/nowhere", OddityKind.SYMLINK),
        Oddity("plan/outside.yaml", OddityKind.SYMLINK_OUTSIDE),
    )


def test_a_directory_where_a_file_should_be_is_odd_though_it_is_empty(plain: Repository) -> None:
    (plain.path / "plan/XA-001.yaml").mkdir()
    plain.write("plan/XA-002.yaml/inside.yaml")
    tree = open_folder(plain.path)
    assert tree.names() == ("plan/jospar.yaml",)
    assert [oddity.name for oddity in tree.oddities()] == ["plan/XA-001.yaml", "plan/XA-002.yaml"]


def test_jospar_yaml_may_itself_be_odd(plain: Repository) -> None:
    (plain.path / "plan/jospar.yaml").unlink()
    (plain.path / "plan/jospar.yaml").mkdir()
    tree = open_folder(plain.path)
    assert tree.oddities() == (Oddity("plan/jospar.yaml", OddityKind.DIRECTORY_AS_FILE),)


def test_a_repository_inside_the_plan_is_not_entered(plain: Repository) -> None:
    inner = initialise(plain.path / "plan/inner")
    inner.write("x.yaml")
    tree = open_folder(plain.path)
    assert tree.oddities() == (Oddity("plan/inner", OddityKind.SUBMODULE),)
    assert tree.names() == ("plan/jospar.yaml",)


def test_a_plan_that_is_a_repository_of_its_own_is_read_without_its_git(plain: Repository) -> None:
    initialise(plain.path / "plan")
    tree = open_folder(plain.path)
    assert (tree.names(), tree.oddities()) == (("plan/jospar.yaml",), ())


def test_a_folder_without_a_plan_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "a/plan").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    (tmp_path / "b/plan").write_bytes(b"")
    (tmp_path / "c").mkdir()
    (tmp_path / "c/plan").symlink_to("../a/plan", target_is_directory=True)
    assert _refused(tmp_path / "none") == ("X102", {"folder": str(tmp_path / "none"), "problem": "missing"})
    assert _refused(tmp_path / "file") == ("X102", {"folder": str(tmp_path / "file"), "problem": "file"})
    assert _refused(tmp_path / "a") == ("X101", {"folder": str(tmp_path / "a"), "hint": "start"})
    assert _refused(tmp_path / "b") == ("X102", {"folder": str(tmp_path / "b/plan"), "problem": "file"})
    assert _refused(tmp_path / "c") == ("X102", {"folder": str(tmp_path / "c/plan"), "problem": "link"})


def test_a_plan_closed_to_us_is_refused(plain: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> object:
        raise PermissionError(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert _refused(plain.path) == ("X114", {"file": str(plain.path / "plan")})


def _refused(folder: Path) -> tuple[str, object]:
    return refusal(lambda: open_folder(folder))
