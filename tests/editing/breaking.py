"""Disks that break: once and go on, or for good, as when a process is killed or the power fails."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from jospar.tree.pen import DISK, Disk

ACTS = tuple(one.name for one in fields(DISK))


class KilledError(BaseException):
    """Ends a process on the spot: nothing that it would do afterwards reaches the disk."""


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

    acts = {name: getattr(DISK, name) for name in ACTS}
    return Disk(**{name: breaking(act) if name == kind else act for name, act in acts.items()})


class Mortal:
    """A disk on which only so many acts reach it: the next is done by half at most, and none after it.

    What was written and not flushed is lost when the power fails; a mere kill leaves it.
    """

    def __init__(self, acts: int, *, power: bool = False, below: Disk = DISK) -> None:
        self.left, self.power, self.below = acts, power, below
        self.loose: dict[Path, None] = {}

    def disk(self) -> Disk:
        """Give the disk."""
        return Disk(**{name: self._act(name, getattr(self.below, name)) for name in ACTS})

    def _act(self, name: str, act: Callable[..., object]) -> Callable[..., None]:
        def do(*given: object) -> None:
            self.left -= 1
            if self.left < 0:
                if self.left == -1:
                    self._die(name, given)
                raise KilledError
            self._note(name, given)
            act(*given)

        return do

    def _note(self, name: str, given: tuple[object, ...]) -> None:
        path = given[0]
        assert isinstance(path, Path)
        if name == "write":
            self.loose[path] = None
        elif name == "flush":
            self.loose.pop(path, None)
        elif name == "rename" and path in self.loose:
            place = given[1]
            assert isinstance(place, Path)
            self.loose.pop(path)
            self.loose[place] = None

    def _die(self, name: str, given: tuple[object, ...]) -> None:
        path = given[0]
        if name == "write" and isinstance(path, Path) and isinstance(data := given[1], bytes):
            path.write_bytes(data[: len(data) // 2])
        if self.power:
            for lost in self.loose:
                if lost.is_file():
                    lost.write_bytes(b"")
