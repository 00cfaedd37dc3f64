"""Files saved as one: whatever breaks, and when, each is old or each is new, and all are whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jospar.editing.save import DISK, Disk, save
from jospar.errors import CannotRun

OLD = {"plan/a.yaml": b"a: 1\n", "plan/b.yaml": b"b: 1\n"}
NEW = {"plan/a.yaml": b"a: 2\n", "plan/b.yaml": b"b: 2\n", "plan/new/c.yaml": b"c: 2\n"}
STEPS = 20


def faulty(kind: str, at: int, ending: BaseException, *, after: bool) -> Disk:
    """Make a disk that breaks once, at the so-manieth act of a kind, before or after it has been done."""
    count = 0

    def breaking(act: Callable[..., object]) -> Callable[..., None]:
        def do(*given: object) -> None:
            nonlocal count
            count += 1
            if count == at and not after:
                raise ending
            act(*given)
            if count == at and after:
                raise ending

        return do

    acts = {name: getattr(DISK, name) for name in ("write", "flush", "rename", "flush_folder")}
    return Disk(**{name: breaking(act) if name == kind else act for name, act in acts.items()})


def written(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def start(folder: Path) -> None:
    for name, data in OLD.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)


def test_all_are_saved(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "plan/a.yaml").chmod(0o640)
    save(tmp_path, NEW)
    assert written(tmp_path) == NEW
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
            save(folder, NEW, disk=faulty(kind, at, ending, after=after))
        except (CannotRun, KeyboardInterrupt):
            broken += 1
            assert written(folder) == OLD, (kind, at)
            assert not (folder / "plan/new").exists()
        else:
            assert written(folder) == NEW
    assert broken >= 2


def test_a_disk_that_takes_nothing_is_refused(tmp_path: Path) -> None:
    start(tmp_path)
    (tmp_path / "plan/c.yaml").mkdir()
    with pytest.raises(CannotRun) as refusal:
        save(
            tmp_path, {"plan/a.yaml": b"a: 2\n", "plan/c.yaml/d.yaml/e.yaml": b"", "plan/b.yaml/x.yaml": b""}
        )
    assert refusal.value.code == "X704"
    assert written(tmp_path) == OLD
