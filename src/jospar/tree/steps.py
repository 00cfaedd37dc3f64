"""The steps of a history: commit by commit, newest first, which files of the plan it changed."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from jospar.frozen import frozen
from jospar.tree.commits import Branch
from jospar.tree.flow import flow
from jospar.tree.git import ask_git, run_git
from jospar.tree.listing import Entry, judge

HEAD = "plan/jospar.yaml"
UNREADABLE = ""
"""Stands for the blob of what is there and is no plain file."""
MARK = b"\x01"
HEADER = "%x01%H%x00%P%x00%ct%x00%an%x00%cn%x00%B"


@frozen
class Touched:
    """A file of the plan before and after a step, by blob id; None where it was not there."""

    name: str
    before: str | None
    after: str | None


@frozen
class Step:
    """One commit, held against its first parent.

    ``seconds`` is the Unix time of the commit. ``cut`` says that a shallow clone ends here: what came
    before is not known, and all that the commit has seems new.
    """

    id: str
    seconds: int
    author: str
    committer: str
    message: str
    files: tuple[Touched, ...]
    cut: bool = False

    @property
    def subject(self) -> str:
        """Give the first line of the message."""
        return self.message.strip().partition("\n")[0].strip()


def top_branch(branch: Branch) -> Branch:
    """Return the same branch, seen from the top of its repository."""
    up = run_git(["rev-parse", "--show-cdup"], folder=branch.repository)
    return Branch(branch.repository / os.fsdecode(up.removesuffix(b"\n")), branch.commit, branch.prefix)


def list_blobs(branch: Branch, commit: str, names: Iterable[str] = ("plan/",)) -> dict[str, str]:
    """Return the blobs of the plan's files in a commit, by name; UNREADABLE for what is no plain file.

    ``names`` are files and folders of the plan; no others are listed.
    """
    places = [f"{branch.prefix}{name}" for name in names]
    output = run_git(["ls-tree", "-r", "-z", "--full-tree", commit, "--", *places], folder=branch.repository)
    found: dict[str, str] = {}
    for line in output.split(b"\0")[:-1]:
        words, _, path = line.partition(b"\t")
        mode, _, blob = words.decode().split()
        named = _named(os.fsencode(branch.prefix), path, mode, blob)
        if named is not None:
            found[named[0]] = named[1]
    return found


def steps(branch: Branch, since: int | None = None) -> Iterator[Step]:
    """Yield the commits along first parents that changed a plan, newest first, as soon as git tells them.

    ``since`` is the Unix time of the oldest commit that is wanted, in seconds; None for all there are. A plan
    whose folder was moved is followed to where it lay. Raises CannotRun as `run_git`.
    """
    here: Branch | None = top_branch(branch)
    shallow = ask_git(["rev-parse", "--is-shallow-repository"], folder=branch.repository) == "true"
    while here is not None:
        following: Branch | None = None
        for step, parents in _steps(here, since):
            if shallow and not parents and _has_parents(here.repository, step.id):
                yield _cut(step)
                return
            following = _moved_from(here, step, parents)
            if following is None:
                yield step
                continue
            old, new = list_blobs(following, parents[0]), list_blobs(here, step.id)
            yield _with(step, tuple(_between(old, new)))
            break
        here = following


def places(branch: Branch) -> Iterator[str]:
    """Yield where the plan lies in a commit, and the places it was moved from as a whole, the newest first.

    A place is the path of the folder that holds ``plan/``, as a branch has it. Raises CannotRun as `run_git`.
    """
    here: Branch | None = top_branch(branch)
    while here is not None:
        yield here.prefix
        changing = _steps(here, None, ((), (f"{here.prefix}{HEAD}",)))
        moves = (_moved_from(here, step, parents) for step, parents in changing)
        here = next((one for one in moves if one is not None), None)


def touching(branch: Branch, names: Iterable[str], most: int) -> Iterator[Step]:
    """Yield the newest commits along first parents that changed some files, at most so many.

    Git passes over all others by itself, however long the history is. Raises CannotRun as `run_git`.
    """
    top = top_branch(branch)
    shallow = ask_git(["rev-parse", "--is-shallow-repository"], folder=branch.repository) == "true"
    chosen = (f"--max-count={most}",), tuple(f"{top.prefix}{name}" for name in names)
    for step, parents in _steps(top, None, chosen):
        cut = shallow and not parents and _has_parents(top.repository, step.id)
        yield _cut(step) if cut else step


Chosen = tuple[tuple[str, ...], tuple[str, ...]]
"""Options of git that choose commits, and the paths that these are to have changed."""


def _steps(
    branch: Branch, since: int | None, chosen: Chosen = ((), ())
) -> Iterator[tuple[Step, tuple[str, ...]]]:
    """Yield steps with their parents, by one git that lists commits and one that tells them apart."""
    place = ["--", f"{branch.prefix}plan"]
    age = [] if since is None else [f"--max-age={since}"]
    which = [*age, *chosen[0], "--end-of-options", branch.commit, "--", *(chosen[1] or place[1:])]
    listing = ["rev-list", "--first-parent", *which]
    telling = ["diff-tree", "--stdin", "-r", "-m", "--root", "--raw", "-z", "--no-renames", "--no-ext-diff"]
    words = flow(
        [listing, [*telling, "--encoding=UTF-8", f"--format={HEADER}", *place]], folder=branch.repository
    )
    prefix, last = os.fsencode(branch.prefix), ""
    word = next(words, b"")
    while word.startswith(MARK):
        head = [word[1:], *(next(words) for _ in range(5))]
        commit, parents, seconds, author, committer, message = (one.decode(errors="replace") for one in head)
        files: list[Touched] = []
        for word in words:
            if word.startswith(MARK):
                break
            files += _touched(prefix, word.decode().split(), next(words))
        else:
            word = b""
        if commit != last:  # a merge is told once for each parent, the first parent first
            yield Step(commit, int(seconds), author, committer, message, tuple(files)), tuple(parents.split())
        last = commit


def _touched(prefix: bytes, words: list[str], path: bytes) -> Iterator[Touched]:
    """Read one line of raw differences: modes, blobs, and what became of the file."""
    old_mode, new_mode, old, new, _ = words
    sides = [
        None if set(mode) <= {":", "0"} else _named(prefix, path, mode.removeprefix(":"), blob)
        for mode, blob in ((old_mode, old), (new_mode, new))
    ]
    before, after = sides
    if before is None or after is None or before[0] == after[0]:
        name = next((side[0] for side in sides if side is not None), None)
        if name is not None:
            yield Touched(name, before and before[1], after and after[1])


def _named(prefix: bytes, path: bytes, mode: str, blob: str) -> tuple[str, str] | None:
    """Name a file as the plan does, with its blob; None for what lies in an odd folder or elsewhere."""
    below = path.removeprefix(prefix).removeprefix(b"plan/")
    if not path.startswith(prefix + b"plan/"):
        return None
    odd, kind = judge(Entry(below, int(mode, 8), blob=blob))
    name = f"plan/{odd.decode(errors='backslashreplace')}"
    if kind is None:
        return name, blob
    return (name, UNREADABLE) if odd == below else None


def _has_parents(repository: Path, commit: str) -> bool:
    """Tell whether a commit names parents that this repository does not have."""
    head = run_git(["cat-file", "commit", commit], folder=repository).partition(b"\n\n")[0]
    return b"\nparent " in head


def _moved_from(branch: Branch, step: Step, parents: tuple[str, ...]) -> Branch | None:
    """Find where the plan lay before a commit that moved it as a whole; None where it did not."""
    came = any(one.name == HEAD and one.before is None for one in step.files)
    if not came or not parents:
        return None
    asked = ["diff-tree", "-r", "-z", "--no-renames", "--diff-filter=D", "--name-only"]
    output = run_git([*asked, parents[0], step.id], folder=branch.repository)
    gone = [os.fsdecode(path) for path in output.split(b"\0")[:-1]]
    places = [path.removesuffix(HEAD) for path in gone if f"/{path}".endswith(f"/{HEAD}")]
    return Branch(branch.repository, parents[0], places[0]) if len(places) == 1 else None


def _between(old: dict[str, str], new: dict[str, str]) -> Iterator[Touched]:
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield Touched(name, old.get(name), new.get(name))


def _with(step: Step, files: tuple[Touched, ...], *, cut: bool = False) -> Step:
    return Step(step.id, step.seconds, step.author, step.committer, step.message, files, cut)


def _cut(step: Step) -> Step:
    return _with(step, step.files, cut=True)
