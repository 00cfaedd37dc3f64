"""Which files of two trees are not the same: by git's ids and by sizes, read only where these can't tell."""

from jospar.tree.folder import FolderTree
from jospar.tree.revision import RevisionTree
from jospar.tree.tree import Tree


def differing_names(before: Tree, after: Tree) -> tuple[str, ...]:
    """Name the files, and what is no plain file, that two trees do not have alike, sorted.

    Raises:
        CannotRun: A file vanished while it was read.
    """
    if isinstance(before, RevisionTree) and isinstance(after, RevisionTree):
        return _listed(before, after)
    old, new = (frozenset(tree.names()) for tree in (before, after))
    changed = {name for name in old & new if not _same(before, after, name)}
    odd = frozenset(before.oddities()) ^ frozenset(after.oddities())
    return tuple(sorted((old ^ new) | changed | {one.name for one in odd}))


def _listed(before: RevisionTree, after: RevisionTree) -> tuple[str, ...]:
    """Name the files of two revisions that do not have the same id; nothing has to be read for it."""
    old, new = before.listing.files, after.listing.files
    changed = {name for name, one in old.items() if name in new and new[name].blob != one.blob}
    odd = frozenset(before.oddities()) ^ frozenset(after.oddities())
    return tuple(sorted((old.keys() ^ new.keys()) | changed | {one.name for one in odd}))


def _same(before: Tree, after: Tree, name: str) -> bool:
    sizes = _size(before, name), _size(after, name)
    if None not in sizes and sizes[0] != sizes[1]:
        return False
    return before.blob(name) == after.blob(name)


def _size(tree: Tree, name: str) -> int | None:
    """Give the size of a file in bytes as it was listed; None where the tree lists none."""
    if isinstance(tree, RevisionTree):
        return tree.listing.files[name].size
    return tree.files[name].size if isinstance(tree, FolderTree) else None
