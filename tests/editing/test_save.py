"""Files saved as one: whatever breaks, and when, each is old or each is new, and all are whole."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from jospar.editing.save import save
from jospar.errors import CannotRun
from jospar.tree.folder import open_folder
from jospar.tree.interrupted import places, waiting
from jospar.tree.journal import end
from jospar.tree.lock import plan_lock
from tests.editing.breaking import KilledError, Mortal, faulty

OLD = {"plan/a.yaml": b"a: 1\n", "plan/b.yaml": b"b: 1\n", "plan/old/d.yaml": b"d: 1\n"}
NEW = {"plan/a.yaml": b"a: 2\n", "plan/b.yaml": b"b: 2\n", "plan/new/c.yaml": b"c: 2\n"}
SAVED = {**NEW, "plan/old/d.yaml": None}
STEPS = 20


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def start(folder: Path) -> None:
    for name, data in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def test_all_are_saved(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "plan/a.yaml").chmod(0o640)
    save(tmp_path, SAVED)
    assert written(tmp_path) == NEW
    assert not (tmp_path / "plan/old").exists()
    assert (tmp_path / "plan/a.yaml").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("ending", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=type)
@pytest.mark.parametrize("kind", ["write", "flush", "rename", "flush_folder"])
def test_a_fault_leaves_old_or_new(tmp_path: Path, kind: str, ending: BaseException, *, after: bool) -> None:
    broken = 0
    for at in range(1, STEPS):
        folder = tmp_path / str(at)
        folder.mkdir()
        start(folder)
        try:
            save(folder, SAVED, disk=faulty(kind, at, ending, after=after))
        except (CannotRun, KeyboardInterrupt):
            found = written(folder)
            broken += found == OLD
            assert found in (OLD, NEW), (kind, at)
            assert (folder / "plan/new").exists() == (found == NEW)
            assert found == OLD or isinstance(ending, KeyboardInterrupt)
        else:
            assert written(folder) == NEW
    assert broken >= 2


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("ending", [OSError(13, "Permission denied"), KeyboardInterrupt()], ids=type)
def test_a_file_that_cannot_go_leaves_old_or_new(
    tmp_path: Path, ending: BaseException, *, after: bool
) -> None:
    """What lies beside may stay behind: no tree takes it for a file of the plan."""
    ends = set()
    for at in range(1, STEPS):
        folder = tmp_path / str(at)
        folder.mkdir()
        start(folder)
        with suppress(CannotRun, KeyboardInterrupt):
            save(folder, SAVED, disk=faulty("remove", at, ending, after=after))
        end(folder)
        found = {name: data for name, data in written(folder).items() if "/.#" not in name}
        assert found in (OLD, NEW), at
        ends.add(found == NEW)
    assert ends == {False, True}


def kill(folder: Path, acts: int, *, power: bool) -> bool:
    """Save with a process that is killed after so many acts; tell whether it was."""
    try:
        save(folder, SAVED, disk=Mortal(acts, power=power).disk())
    except KilledError:
        return True
    return False


@pytest.mark.parametrize("power", [False, True], ids=["kill", "power"])
@pytest.mark.parametrize("git", [False, True], ids=["beside", "git"])
def test_a_crash_at_any_step_is_ended_by_whoever_locks_next(
    tmp_path: Path, *, git: bool, power: bool
) -> None:
    ends: set[bool] = set()
    for acts in range(200):
        folder = tmp_path / str(acts)
        folder.mkdir()
        start(folder)
        if git:
            (folder / ".git").mkdir()
        killed = kill(folder, acts, power=power)
        begun = waiting(folder) is not None
        with plan_lock(folder) as ended:
            pass
        found = written(folder)
        assert found in (OLD, NEW), acts
        assert (folder / "plan/new").exists() == (found == NEW)
        assert waiting(folder) is None
        assert (ended is not None) == begun
        if ended is not None:
            assert ended.finished == (found == NEW)
            ends.add(ended.finished)
        if not killed:
            assert found == NEW
            break
    else:
        pytest.fail("the save never came to its end")
    assert ends == {False, True}


def test_a_crash_while_a_crash_is_mended_is_mended_too(tmp_path: Path) -> None:
    for acts in range(4, 40):
        for more in range(60):
            folder = tmp_path / f"{acts}-{more}"
            folder.mkdir()
            start(folder)
            kill(folder, acts, power=True)
            try:
                end(folder, Mortal(more).disk())
                mended = True
            except KilledError:
                mended = False
            end(folder)
            assert written(folder) in (OLD, NEW), (acts, more)
            if mended:
                break


def test_a_crash_while_a_fault_is_undone_is_mended_too(tmp_path: Path) -> None:
    for at in (3, 4):  # the first rename is the journal's
        for acts in range(60):
            folder = tmp_path / f"{at}-{acts}"
            folder.mkdir()
            start(folder)
            torn = faulty("rename", at, OSError(28, "No space left on device"), after=False)
            try:
                save(folder, SAVED, disk=Mortal(acts, below=torn).disk())
            except KilledError:
                end(folder)
            except CannotRun:
                assert written(folder) == OLD
                break
            assert written(folder) in (OLD, NEW), (at, acts)
        else:
            pytest.fail("the fault was never undone")


def test_a_save_that_was_cut_off_is_no_plan_for_readers(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "plan/jospar.yaml").write_text("format: 1\nlanguages: [en]\n")
    assert kill(tmp_path, 20, power=False)
    before = written(tmp_path)
    with pytest.raises(CannotRun) as refusal:
        open_folder(tmp_path)
    assert refusal.value.code == "X746"
    assert written(tmp_path) == before


def test_a_file_that_was_changed_since_is_never_overwritten(tmp_path: Path) -> None:
    start(tmp_path)
    assert kill(tmp_path, 20, power=False)
    (tmp_path / "plan/b.yaml").write_bytes(b"mine\n")
    for _ in range(2):
        with pytest.raises(CannotRun) as refusal:
            end(tmp_path)
        assert refusal.value.code == "X750"
        assert refusal.value.facts["file"] == "plan/b.yaml"
    assert (tmp_path / "plan/b.yaml").read_bytes() == b"mine\n"


@pytest.mark.parametrize(
    "said",
    ["", "[]", "{}", '{"format": "jospar save 9", "token": "1", "files": [], "made": []}'],
)
def test_a_damaged_journal_is_refused(tmp_path: Path, said: str) -> None:
    start(tmp_path)
    next(places(tmp_path)).write_text(said)
    with pytest.raises(CannotRun) as refusal:
        end(tmp_path)
    assert refusal.value.code == "X750"


def test_a_journal_leads_nowhere_else(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "secret").write_text("x")
    entry = {"name": "plan/../secret", "old": None, "new": None}
    said = {"format": "jospar save 1", "token": "1", "files": [entry], "made": []}
    next(places(tmp_path)).write_text(json.dumps(said))
    with pytest.raises(CannotRun):
        end(tmp_path)
    assert (tmp_path / "secret").read_text() == "x"


def test_a_disk_that_takes_nothing_is_refused(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "plan/c.yaml").mkdir()
    with pytest.raises(CannotRun) as refusal:
        save(
            tmp_path, {"plan/a.yaml": b"a: 2\n", "plan/c.yaml/d.yaml/e.yaml": b"", "plan/b.yaml/x.yaml": b""}
        )
    assert refusal.value.code == "X704"
    assert written(tmp_path) == OLD
