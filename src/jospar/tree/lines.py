"""Git's own merge of two files by their lines, for what can't be merged by fields."""

from collections.abc import Sequence
from pathlib import Path

from jospar.tree.git import code_of_git


def merge_by_lines(ours: Path, base: Path, theirs: Path, *, marker: int, names: Sequence[str]) -> bool:
    """Merge two files into the first by their lines, with git's markers where they clash.

    ``names`` are written behind the markers: ours, base, theirs. Returns whether it is without a conflict;
    a file that is not of lines is left as it is, and is in conflict. Raises CannotRun as `run_git`.
    """
    words = ["merge-file", f"--marker-size={marker}"]
    for name in names:
        words += ["-L", name]
    files = (str(one.absolute()) for one in (ours, base, theirs))
    return code_of_git([*words, *files], folder=ours.absolute().parent) == 0
