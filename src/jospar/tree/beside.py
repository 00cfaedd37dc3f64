"""Listing a second revision by what differs from the first: most files of a plan stay as they are."""

from pathlib import Path

from jospar.tree.git import run_git
from jospar.tree.listing import Entry, Listing, judge

FILE_MODES = (b"100644", b"100755")
NOTHING = b"000000"


def list_beside(repository: Path, known: tuple[str, Listing], tree_id: str) -> Listing | None:
    """List a tree of a plan by the listing of another one of the same repository.

    None where anything differs that is no plain file, or was none: then a tree is listed for itself. Raises
    CannotRun as ``run_git``.
    """
    other, listing = known
    if listing.oddities:
        return None
    output = run_git(["diff-tree", "-r", "-z", "--no-renames", other, tree_id], folder=repository)
    words = output.split(b"\0")[:-1]
    changed: dict[bytes, tuple[int, str] | None] = {}
    for head, path in zip(words[::2], words[1::2], strict=True):
        old_mode, new_mode, _, blob, _ = head.lstrip(b":").split()
        if {old_mode, new_mode} - {*FILE_MODES, NOTHING}:
            return None
        changed[path] = None if new_mode == NOTHING else (int(new_mode, 8), blob.decode())
    sizes = _sizes(repository, [one[1] for one in changed.values() if one is not None])
    files = dict(listing.files)
    for path, one in changed.items():
        name = f"plan/{path.decode(errors='backslashreplace')}"
        entry = None if one is None else Entry(path, one[0], sizes.get(one[1], -1), blob=one[1])
        if entry is None:
            files.pop(name, None)
        elif entry.size < 0 or judge(entry)[1] is not None:
            return None
        else:
            files[name] = entry
    return Listing({name: files[name] for name in sorted(files)}, ())


def _sizes(repository: Path, blobs: list[str]) -> dict[str, int]:
    """Ask git how many bytes some blobs have; those that it has not are left out."""
    if not blobs:
        return {}
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    output = run_git(["cat-file", "--batch-check"], folder=repository, stdin=asked)
    told = (line.split() for line in output.decode().splitlines())
    return {words[0]: int(words[2]) for words in told if words[1:2] == ["blob"]}
