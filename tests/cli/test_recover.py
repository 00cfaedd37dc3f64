"""A save that was cut off: readers say so and write nothing, ``jospar recover`` and every edit end it."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from jospar.tree.interrupted import waiting
from jospar.tree.journal import Entry, Journal, begin, drop
from jospar.tree.lock import plan_lock
from tests.cli.conftest import MEASURE, Shell

DAY = ("--date", "2026-11-21")
OTHER = "plan/example/measures/XA-003.yaml"
KILLED = """
import os, signal, sys
from pathlib import Path
from jospar.editing.save import save
from jospar.tree.pen import DISK, Disk

renames = 0

def rename(path, place):
    global renames
    renames += 1
    if renames == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    DISK.rename(path, place)

names = sys.argv[2:]
files = {name: Path(name).read_bytes() + b"critical: true\\n" for name in names}
save(Path("."), files, disk=Disk(rename=rename))
"""
"""A save whose process is killed before its so-manieth rename; the first is the journal's."""


def kill_a_save(shell: Shell, at: int) -> None:
    words = [sys.executable, "-c", KILLED, str(at), MEASURE, OTHER]
    assert subprocess.run(words, cwd=shell.folder, check=False).returncode == -9


def everything(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def critical(shell: Shell) -> list[bool]:
    return ["critical: true" in (shell.folder / name).read_text("utf-8") for name in (MEASURE, OTHER)]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by a signal")
def test_readers_say_it_and_recover_ends_it(shell: Shell) -> None:
    subprocess.run(["git", "init", "-q"], cwd=shell.folder, check=True)
    kill_a_save(shell, 3)
    assert critical(shell) == [True, False]
    before = everything(shell.folder)
    for words in (("validate",), ("list",), ("show", "XA-001"), ("set", "XA-001", "weight=2", "--dry-run")):
        ended = shell.start(*words, *DAY)
        assert ended.code == 3
        assert "X746" in ended.err
        assert "jospar recover" in ended.err
    assert everything(shell.folder) == before
    ended = shell.start("recover")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        f"a save that was cut off has been finished; 2 files are new:\n  {MEASURE}\n  {OTHER}\n"
    )
    assert critical(shell) == [True, True]
    assert "no findings" in shell.start("validate", *DAY).out
    assert shell.start("recover").out == "no save was cut off; nothing is to be done\n"
    left = subprocess.run(["git", "status", "--short"], cwd=shell.folder, check=True, capture_output=True)
    assert b".#" not in left.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by a signal")
@pytest.mark.parametrize(
    "words",
    [
        ("set", "XA-002", "weight=2"),
        ("new", "source", "--id", "act_13", "--title", "An act", "--grade", "press"),
        ("week", "start", "--as", "MinA"),
        ("fix",),
    ],
    ids=" ".join,
)
def test_the_next_edit_ends_it_and_says_so(shell: Shell, words: tuple[str, ...]) -> None:
    kill_a_save(shell, 2)
    ended = shell.start(*words, *DAY)
    assert ended.code == 0, ended.err
    assert "a save that was cut off has been finished; 2 files are new:" in ended.err
    assert critical(shell) == [True, True]
    assert waiting(shell.folder) is None


def test_a_save_under_way_is_waited_for(shell: Shell) -> None:
    def write() -> None:
        with plan_lock(shell.folder):
            place = begin(shell.folder, Journal("0", (Entry(MEASURE, None, None),)))
            begun.set()
            time.sleep(1.5)
            drop(place)

    begun = threading.Event()
    writer = threading.Thread(target=write)
    writer.start()
    begun.wait()
    ended = shell.start("validate", *DAY)
    writer.join()
    assert (ended.code, ended.err) == (0, "")
