"""The listing: what was met below `plan/`, sorted into files and oddities by one measure."""

import re
import stat
from collections.abc import Iterable, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple

from jospar.frozen import frozen
from jospar.tree.tree import LIMIT_BYTES, Oddity, OddityKind

SUBMODULE_MODE = 0o160000
LINK_MODE = 0o120000
FOLDER_MODE = 0o040000
_YAML_ENDS = (b".yaml", b".yml")
_NO_NAMES = (b"", b".", b"..")
_WORTH_A_LOOK = re.compile(rb"\.ya?ml/|[^\x20-\x7e]|(?:^|/)\.{0,2}(?:/|$)", re.IGNORECASE)


class Entry(NamedTuple):
    """Hold one thing met below `plan/`; a tuple, as there are tens of thousands of them.

    `path` is relative to `plan/`, `mode` is git's, `size` is in bytes, `target` is where a symlink
    leads, `trouble` is known before any other look, `blob` is git's id of the content.
    """

    path: bytes
    mode: int
    size: int = 0
    target: bytes = b""
    trouble: OddityKind | None = None
    blob: str = ""


@frozen
class Listing:
    """Hold the plain files by name, in order, and the oddities."""

    files: Mapping[str, Entry]
    oddities: tuple[Oddity, ...]


def sort_out(entries: Iterable[Entry]) -> Listing:
    """Sort entries into plain files and oddities, each oddity once."""
    files: dict[str, Entry] = {}
    odd: dict[str, Oddity] = {}
    for entry in entries:
        path, kind = judge(entry)
        name = f"plan/{path.decode(errors='backslashreplace')}"
        if kind is None:
            files[name] = entry
        else:
            odd.setdefault(name, Oddity(name, kind))
    return Listing(
        files={name: files[name] for name in sorted(files)},
        oddities=tuple(odd[name] for name in sorted(odd)),
    )


def judge(entry: Entry) -> tuple[bytes, OddityKind | None]:
    """Say which path is odd and why: the entry's own or a folder's above it; None when it is plain."""
    if _WORTH_A_LOOK.search(entry.path) or entry.mode == FOLDER_MODE:
        path, kind = _odd_name(entry)
        if kind is not None:
            return path, kind
    return entry.path, judge_content(entry)


def judge_content(entry: Entry) -> OddityKind | None:
    """Say why the content of an entry cannot be read, whatever its name; None when it can."""
    if entry.trouble is not None:
        return entry.trouble
    if entry.mode == LINK_MODE:
        outside = leads_outside(entry.path, entry.target)
        return OddityKind.SYMLINK_OUTSIDE if outside else OddityKind.SYMLINK
    if entry.mode == SUBMODULE_MODE:
        return OddityKind.SUBMODULE
    if not stat.S_ISREG(entry.mode):
        return OddityKind.SPECIAL
    return OddityKind.TOO_LARGE if entry.size > LIMIT_BYTES else None


def leads_outside(path: bytes, target: bytes) -> bool:
    """Say whether a symlink at `path` below `plan/` names a place that is not below `plan/`.

    An absolute target is outside wherever it points: another checkout lies elsewhere.
    """
    written = target.replace(b"\\", b"/")
    if written.startswith(b"/") or written[1:2] == b":":
        return True
    reached = normpath(join(b"plan", dirname(path), written))
    return not f"{reached.decode(errors='surrogateescape')}/".startswith("plan/")


def _odd_name(entry: Entry) -> tuple[bytes, OddityKind | None]:
    parts = entry.path.split(b"/")
    for depth, part in enumerate(parts, start=1):
        here = b"/".join(parts[:depth])
        if part in _NO_NAMES or not _is_text(part):
            return here, OddityKind.BAD_NAME
        is_folder = depth < len(parts) or entry.mode == FOLDER_MODE
        if is_folder and part.lower().endswith(_YAML_ENDS):
            return here, OddityKind.DIRECTORY_AS_FILE
    return entry.path, None


def _is_text(part: bytes) -> bool:
    try:
        part.decode()
    except UnicodeDecodeError:
        return False
    return True
