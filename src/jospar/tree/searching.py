"""Which files of a tree hold one of some words: asked of git where the files lie in a revision."""

from collections.abc import Collection, Iterator
from pathlib import Path

from jospar.tree.git import ask_git
from jospar.tree.part import part_of
from jospar.tree.revision import RevisionTree
from jospar.tree.tree import Tree

FEW = 200
"""Files up to which reading them is quicker than another git."""


def names_holding(tree: Tree, words: Collection[str], names: Collection[str]) -> frozenset[str]:
    """Name the files, of some, in whose bytes one of some words stands.

    Of a revision nothing is read but by git itself; raises CannotRun as ``ask_git``.
    """
    if isinstance(tree, RevisionTree) and tree.repository is not None and len(names) > FEW:
        return frozenset(_grepped(tree, tree.repository, words, names)).intersection(names)
    parts, some = [word.encode() for word in words], part_of(tree, names)
    return frozenset(name for name in some.names() if any(part in some.read(name) for part in parts))


def _grepped(
    tree: RevisionTree, repository: Path, words: Collection[str], names: Collection[str]
) -> Iterator[str]:
    """Give what git finds; it stands in its own folder, where it cuts no path."""
    own = ask_git(["rev-parse", "--absolute-git-dir"], folder=repository)
    folders = sorted({name.partition("/")[2].rpartition("/")[0] for name in names})
    asked = ["grep", "-l", "-z", "-a", "-F", "--no-recurse-submodules"]
    for word in words:
        asked += ["-e", word]
    answer = ask_git([*asked, tree.tree_id, "--", *filter(None, folders)], folder=Path(own or repository))
    # git ends with 1 where nothing is found
    for line in (answer or "").split("\0")[:-1]:
        yield f"plan/{line.partition(':')[2]}"
