"""The disk: what a folder holds, met without following a link and read without trusting a size."""

import os
import stat
from collections.abc import Iterator

from jospar.errors import CannotRun
from jospar.tree.droppings import is_dropping
from jospar.tree.listing import FOLDER_MODE, LINK_MODE, SUBMODULE_MODE, Entry
from jospar.tree.tree import LIMIT_BYTES, OddityKind

# What Windows calls a mount point is a folder that lies elsewhere: a link by another name.
_WINDOWS_JUNCTION = 0xA0000003
_USER = os.geteuid() if hasattr(os, "geteuid") else -1
# Neither a link nor a pipe that took the file's place since it was listed may be waited for.
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def scan(top: str) -> Iterator[Entry]:
    """Yield all that lies below a folder, `.git` and the droppings of editors left out, in no order.

    What disappears while it is being listed is as if it had never been there.
    """
    folders = [""]
    while folders:
        inside = folders.pop()
        try:
            with os.scandir(f"{top}/{inside}") as found:
                items = list(found)
        except FileNotFoundError:
            continue
        except OSError:
            yield Entry(os.fsencode(inside), FOLDER_MODE, trouble=OddityKind.UNREADABLE)
            continue
        if inside and any(item.name == ".git" for item in items):
            yield Entry(os.fsencode(inside), SUBMODULE_MODE)
            continue
        yield from _meet(items, inside, folders)


def read_plain(path: str, *, name: str) -> bytes:
    """Return the bytes of a plain file of at most LIMIT_BYTES, without following a link or waiting.

    Raises CannotRun X111 when it is gone or is no such file any more, X114 when it is closed to us.
    """
    try:
        opened = os.open(path, _OPEN_FLAGS)
        try:
            body = _read_bounded(opened)
        finally:
            os.close(opened)
    except PermissionError as refused:
        raise CannotRun("X114", file=name) from refused
    except OSError as gone:
        raise CannotRun("X111", file=name) from gone
    if body is None:
        raise CannotRun("X111", file=name)
    return body


def describe(place: str, path: bytes, seen: os.stat_result) -> Entry:
    """Describe the thing at a place on the disk as git would, from what `stat` saw of it."""
    mode = seen.st_mode
    if stat.S_ISLNK(mode):
        target = os.readlink(place)  # noqa: PTH115 -- as written: a Path drops a closing slash
        return Entry(path, LINK_MODE, target=os.fsencode(target))
    if getattr(seen, "st_reparse_tag", 0) == _WINDOWS_JUNCTION:
        return Entry(path, LINK_MODE, trouble=OddityKind.SYMLINK_OUTSIDE)
    if stat.S_ISDIR(mode):
        return Entry(path, FOLDER_MODE)
    if not stat.S_ISREG(mode):
        return Entry(path, stat.S_IFMT(mode))
    # a file that is too large is judged by its size alone, whoever may read it
    closed = seen.st_size <= LIMIT_BYTES and not _ours(seen) and not os.access(place, os.R_OK)
    return Entry(
        path,
        0o100755 if mode & stat.S_IXUSR else 0o100644,
        seen.st_size,
        trouble=OddityKind.UNREADABLE if closed else None,
    )


def _ours(seen: os.stat_result) -> bool:
    """Tell whether a file is our own and open to its owner, as most are; of others the system is asked."""
    return bool(seen.st_mode & stat.S_IRUSR) and seen.st_uid == _USER


def _read_bounded(opened: int) -> bytes | None:
    """Return what an open file holds; None when it is no plain file or grows beyond the limit."""
    seen = os.fstat(opened)
    if not stat.S_ISREG(seen.st_mode) or seen.st_size > LIMIT_BYTES:
        return None
    body = os.read(opened, seen.st_size + 1)
    if len(body) != seen.st_size:  # it has changed just now, or is given piece by piece
        parts, length = [body], len(body)
        while length <= LIMIT_BYTES and (part := os.read(opened, LIMIT_BYTES + 1 - length)):
            parts.append(part)
            length += len(part)
        body = b"".join(parts)
    return body if len(body) <= LIMIT_BYTES else None


def _meet(items: list[os.DirEntry[str]], inside: str, folders: list[str]) -> Iterator[Entry]:
    """Yield what one folder holds, and put the folders it holds on the list of those to visit."""
    for item in items:
        if item.name == ".git":
            continue
        path = f"{inside}/{item.name}" if inside else item.name
        try:
            seen = item.stat(follow_symlinks=False)
            entry = describe(item.path, os.fsencode(path), seen)
        except FileNotFoundError:
            continue
        except OSError:
            entry = Entry(os.fsencode(path), 0o100644, trouble=OddityKind.UNREADABLE)
        if entry.mode != FOLDER_MODE:
            if not is_dropping(item.name):
                yield entry
            continue
        folders.append(path)
        if item.name.lower().endswith((".yaml", ".yml")):
            yield entry
