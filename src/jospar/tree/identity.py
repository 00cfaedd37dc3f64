"""The identity: git's id of a folder, worked out without git."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from jospar.tree.listing import FOLDER_MODE


class Leaf(NamedTuple):
    """Hold what git's tree says of one file: its path, its mode and the digest of its blob."""

    path: bytes
    mode: int
    digest: bytes


def object_digest(kind: str, body: bytes, algorithm: str) -> bytes:
    """Return the digest of a git object, from its kind (`blob`, `tree`) and its bytes.

    Formula: the hash of `KIND SIZE`, a zero byte and the body (gitformat-pack, "Object types").
    """
    import hashlib  # noqa: PLC0415 -- it loads OpenSSL, and few commands name what they read by its id

    head = f"{kind} {len(body)}\0".encode()
    return hashlib.new(algorithm, head + body, usedforsecurity=False).digest()


def tree_id(leaves: Iterable[Leaf], algorithm: str) -> str:
    """Return git's id of the tree that holds the leaves, in hexadecimal digits."""
    inside = _by_folder(leaves)
    for folder in sorted(inside, key=_depth, reverse=True):
        if folder:
            above, _, name = folder.rpartition(b"/")
            digest = object_digest("tree", _tree_body(inside[folder]), algorithm)
            inside[above].append(Leaf(name, FOLDER_MODE, digest))
    return object_digest("tree", _tree_body(inside[b""]), algorithm).hex()


def _by_folder(leaves: Iterable[Leaf]) -> dict[bytes, list[Leaf]]:
    """Put each leaf into its folder, and see that every folder above is there too."""
    inside: dict[bytes, list[Leaf]] = defaultdict(list)
    for leaf in leaves:
        folder, _, name = leaf.path.rpartition(b"/")
        while folder and folder not in inside:
            inside[folder] = []
            folder = folder.rpartition(b"/")[0]
        inside[leaf.path.rpartition(b"/")[0]].append(leaf._replace(path=name))
    return inside


def _tree_body(leaves: Iterable[Leaf]) -> bytes:
    ordered = sorted(leaves, key=_git_order)
    return b"".join(b"%o %s\0%s" % (leaf.mode, leaf.path, leaf.digest) for leaf in ordered)


def _git_order(leaf: Leaf) -> bytes:
    # git compares a folder's name as if a slash closed it
    return leaf.path + b"/" if leaf.mode == FOLDER_MODE else leaf.path


def _depth(folder: bytes) -> int:
    return folder.count(b"/")
