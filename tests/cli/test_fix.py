"""``jospar fix``: what it writes, shows, leaves alone and refuses."""

import subprocess
from pathlib import Path

import pytest

from jospar.tree.folder import FolderTree
from tests.cli.conftest import MEASURE, Run, spoil


def test_what_is_offered_is_written(here: Run, plan: Path) -> None:
    before = (plan / MEASURE).read_text("utf-8")
    spoil(plan, "due: 2028\n", "due: 31.12.2028\n")
    ended = here("fix")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"{MEASURE}: J110\n1 file mended; look at it with git diff\n"
    assert (plan / MEASURE).read_text("utf-8") == before.replace("due: 2028\n", "due: 2028-12-31\n")
    assert here("fix").out == "nothing to mend by itself; jospar validate says what is left\n"


def test_a_dry_run_is_a_patch_and_writes_nothing(here: Run, plan: Path, tmp_path: Path) -> None:
    path = spoil(plan, "due: 2028\n", "due: 31.12.2028\n")
    path.write_text(path.read_text("utf-8").rstrip(), "utf-8")
    before = path.read_bytes()
    ended = here("fix", "--dry-run")
    assert ended.out.startswith(f"--- a/{MEASURE}\n+++ b/{MEASURE}\n@@ ")
    assert path.read_bytes() == before
    subprocess.run(["git", "apply"], cwd=plan, input=ended.out.encode(), check=True)
    patched = path.read_bytes()
    path.write_bytes(before)
    assert here("fix", "--quiet").out == ""
    assert path.read_bytes() == patched


def test_only_what_was_named_is_mended(here: Run, plan: Path) -> None:
    path = spoil(plan, "due: 2028\n", "due: 31.12.2028\n")
    before = path.read_bytes()
    assert "nothing to mend" in here("fix", "XA-002").out
    assert path.read_bytes() == before
    assert "X322" in here("fix", "XA-404").err
    assert "1 file mended" in here("fix", "XA-001").out


def test_a_file_of_which_nothing_can_be_proved_is_named(here: Run, plan: Path) -> None:
    path = spoil(
        plan,
        "units: {target: 40, unit: room}",
        "completion: {form: order, bill}\nunits: {target: 4, unit: a}",
    )
    before = path.read_bytes()
    assert f"{MEASURE} stays as it is" in here("fix").out
    assert path.read_bytes() == before


def test_somebody_who_writes_meanwhile_is_not_overwritten(
    here: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spoil(plan, "due: 2028\n", "due: 31.12.2028\n")
    from jospar.editing.mending import mend as room  # noqa: PLC0415 -- to be disturbed

    whole = room.mend

    def disturbed(tree: FolderTree, *more: object) -> object:
        made = whole(tree, *more)  # type: ignore[arg-type]
        path.write_text(path.read_text("utf-8") + "# later\n", "utf-8")
        return made

    monkeypatch.setattr(room, "mend", disturbed)
    ended = here("fix")
    assert (ended.code, ended.out) == (3, "")
    assert "X706" in ended.err
    assert path.read_text("utf-8").endswith("# later\n")
