"""What lies on a disk may be closed, endless, or gone when it is asked for."""

import os
import socket
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from jospar.tree.disk import describe
from jospar.tree.folder import open_folder
from jospar.tree.tree import LIMIT_BYTES, Oddity, OddityKind
from tests.tree.refusal import refusal
from tests.tree.repository import Repository

NEEDS_PIPES = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


@NEEDS_PIPES
def test_pipes_and_sockets_are_not_waited_for(plain: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(plain.path / "plan/pipe.yaml")
    monkeypatch.chdir(plain.path / "plan")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        tree = open_folder(plain.path)
    assert tree.oddities() == (
        Oddity("plan/pipe.yaml", OddityKind.SPECIAL),
        Oddity("plan/socket", OddityKind.SPECIAL),
    )
    assert len(tree.id()) == 40


def test_a_file_of_200_megabytes_is_never_opened(plain: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    with plain.write("plan/large.yaml").open("wb") as large:
        large.truncate(200_000_000)
    opened = _watch_opening(monkeypatch)
    tree = open_folder(plain.path)
    for name in tree.names():
        tree.read(name)
    assert tree.id()
    assert tree.oddities() == (Oddity("plan/large.yaml", OddityKind.TOO_LARGE),)
    assert {Path(path).name for path in opened} == {"jospar.yaml"}


def test_a_file_of_just_the_limit_is_read(plain: Repository) -> None:
    plain.write("plan/XA-001.yaml", b"x" * LIMIT_BYTES)
    assert len(open_folder(plain.path).read("plan/XA-001.yaml")) == LIMIT_BYTES


def test_a_file_closed_to_us_is_unreadable(plain: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    # root may read anything, so the system's answer is put into its mouth
    plain.write("plan/closed.yaml").chmod(0)
    monkeypatch.setattr(os, "access", lambda path, _mode: not str(path).endswith("closed.yaml"))
    tree = open_folder(plain.path)
    assert tree.oddities() == (Oddity("plan/closed.yaml", OddityKind.UNREADABLE),)
    assert len(tree.id()) == 40


@pytest.mark.parametrize(
    ("error", "oddities"),
    [
        (PermissionError, (Oddity("plan/closed", OddityKind.UNREADABLE),)),
        (FileNotFoundError, ()),
    ],
)
def test_a_folder_that_is_closed_or_gone(
    plain: Repository,
    monkeypatch: pytest.MonkeyPatch,
    error: type[OSError],
    oddities: tuple[Oddity, ...],
) -> None:
    plain.write("plan/closed/x.yaml")
    listed = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise error(path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    tree = open_folder(plain.path)
    assert (tree.names(), tree.oddities()) == (("plan/jospar.yaml",), oddities)


@pytest.mark.parametrize(
    ("error", "oddities"),
    [(OSError, (Oddity("plan/link", OddityKind.UNREADABLE),)), (FileNotFoundError, ())],
)
def test_a_link_that_fails_or_goes_while_it_is_listed(
    plain: Repository,
    monkeypatch: pytest.MonkeyPatch,
    error: type[OSError],
    oddities: tuple[Oddity, ...],
) -> None:
    (plain.path / "plan/link").symlink_to("jospar.yaml")

    def readlink(path: str) -> str:
        raise error(path)

    monkeypatch.setattr(os, "readlink", readlink)
    assert open_folder(plain.path).oddities() == oddities


def test_a_windows_junction_is_a_link_that_leads_outside() -> None:
    seen = cast("os.stat_result", SimpleNamespace(st_mode=0o040755, st_reparse_tag=0xA0000003))
    assert describe("x", b"x", seen).trouble is OddityKind.SYMLINK_OUTSIDE


@pytest.mark.parametrize("instead", ["nothing", "folder", "link", "large", "pipe"])
def test_a_file_that_is_another_thing_by_now_is_refused(plain: Repository, instead: str) -> None:
    tree = open_folder(plain.path)
    _put_instead(plain.path / "plan/jospar.yaml", instead)
    assert refusal(lambda: tree.read("plan/jospar.yaml")) == ("X111", {"file": "plan/jospar.yaml"})
    assert refusal(tree.id) == ("X111", {"file": "plan/jospar.yaml"})


def test_a_file_that_was_closed_since_it_was_listed_is_refused(
    plain: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = open_folder(plain.path)

    def refuse(path: str, _flags: int) -> int:
        raise PermissionError(path)

    monkeypatch.setattr(os, "open", refuse)
    assert refusal(lambda: tree.read("plan/jospar.yaml")) == ("X114", {"file": "plan/jospar.yaml"})


@pytest.mark.parametrize(("more", "refused"), [(10, False), (LIMIT_BYTES, True)])
def test_a_file_that_grows_while_it_is_read_is_read_up_to_the_limit(
    plain: Repository, monkeypatch: pytest.MonkeyPatch, more: int, *, refused: bool
) -> None:
    tree = open_folder(plain.path)
    path, seen = plain.path / "plan/jospar.yaml", os.fstat

    def grow(opened: int) -> os.stat_result:
        before = seen(opened)
        with path.open("ab") as file:
            file.write(b"x" * more)
        return before

    monkeypatch.setattr("jospar.tree.disk.os.fstat", grow)
    if refused:
        assert refusal(lambda: tree.read("plan/jospar.yaml"))[0] == "X111"
    else:
        assert tree.read("plan/jospar.yaml") == b"format: 1\n" + b"x" * more


def _watch_opening(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep the paths of all files that are opened from now on."""
    paths: list[str] = []
    really = os.open

    def opening(path: str, flags: int) -> int:
        paths.append(path)
        return really(path, flags)

    monkeypatch.setattr("jospar.tree.disk.os.open", opening)
    return paths


def _put_instead(path: Path, instead: str) -> None:
    path.unlink()
    if instead == "folder":
        path.mkdir()
    elif instead == "link":
        path.symlink_to(Path(__file__))
    elif instead == "large":
        with path.open("wb") as large:
            large.truncate(LIMIT_BYTES + 1)
    elif instead == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes")
        os.mkfifo(path)
