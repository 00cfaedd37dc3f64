"""The example plan with an example laid over it, and what the rules find in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from jospar.change.compare import compare
from jospar.change.judge import judge
from jospar.change.pairing import pair_up
from jospar.code import Level
from jospar.finding import Finding
from jospar.place import Place, line_column
from jospar.reading.locate import locate
from jospar.rules.gate.gate import gate
from jospar.rules.gate.passage import Passage
from jospar.rules.merging import judge_merge
from jospar.rules.page import STATUS_DATE, Example
from jospar.rules.registry import Scope
from jospar.rules.validate import Verdict, validate
from jospar.tree.folder import FolderTree, open_folder
from jospar.tree.identity import object_digest
from jospar.tree.merging import merge_trees
from jospar.tree.tree import Oddity, OddityKind
from tests.tree.repository import initialise


@dataclass(frozen=True, slots=True)
class Laid:
    """A tree in memory: named bytes, and what is odd."""

    files: Mapping[str, bytes]
    odd: tuple[Oddity, ...] = field(default=())
    label: str = "memory"

    def names(self) -> tuple[str, ...]:
        """Name all files."""
        return tuple(sorted(self.files))

    def read(self, name: str) -> bytes:
        """Give a file's bytes."""
        return self.files[name]

    def blob(self, name: str) -> str:
        """Name a file's bytes as git does."""
        return object_digest("blob", self.files[name], "sha1").hex()

    def oddities(self) -> tuple[Oddity, ...]:
        """Give what is no plain file."""
        return self.odd

    def id(self) -> str:
        """Give an id that stands for any tree."""
        return "0" * 40


@cache
def example_plan() -> Mapping[str, bytes]:
    """Read the plan that examples are laid over."""
    folder = Path(str(files("jospar"))) / "manual" / "example"
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def lay(changes: Mapping[str, bytes | str], odd: Mapping[str, str] | None = None) -> Laid:
    """Lay files, and oddities by their kind, over the example plan; ``missing`` takes a file away."""
    names = {name: kind for name, kind in (odd or {}).items() if kind != "missing"}
    kept = {name: data for name, data in example_plan().items() if name not in (odd or {})}
    new = {name: data.encode() if isinstance(data, str) else data for name, data in changes.items()}
    oddities = tuple(Oddity(name, OddityKind(kind)) for name, kind in sorted(names.items()))
    return Laid({**kept, **new}, oddities)


def laid(example: Example) -> Laid:
    """Lay a page's example over the example plan."""
    return lay(dict(example.files), dict(example.odd))


@cache
def found_in(example: Example, scopes: tuple[Scope, ...] = ()) -> tuple[Finding, ...]:
    """Validate the example plan with a page's example laid over it, once; in git where the page says so."""
    if Scope.CHANGES in scopes:
        return found_between(example)
    if example.theirs:
        return _joined(example)
    if example.committed:
        with TemporaryDirectory() as folder:
            return validate(_committed(example, Path(folder)), example.date).findings
    return validate(laid(example), example.date).findings


def found_between(example: Example) -> tuple[Finding, ...]:
    """Hold the changes from what an example has in git to the rest of it against the gate."""
    before, after = lay(dict(example.committed)), laid(example)
    pair = pair_up(before, after)
    changes = judge(compare(pair.before, pair.after), pair.before, pair.after)
    passed = gate(Passage(pair.before, pair.after, changes, example.date, example.author))
    if any(one.code == "J908" for one in passed.findings):
        return tuple(locate(passed.findings, after))  # that it can't be read, other rules say as well
    wrong = (one for one in validate(after, example.date).findings if one.level is Level.ERROR)
    return (*locate(passed.findings, after), *wrong)


def _joined(example: Example) -> tuple[Finding, ...]:
    """Find what merging the other branch of an example would bring."""
    base = dict(example.committed)
    sides = (lay({**base, **dict(side)}) for side in (example.files, example.theirs))
    return judge_merge(merge_trees(lay(base), *sides), example.date, "other").findings


def _committed(example: Example, folder: Path) -> FolderTree:
    """Commit what an example has in git, and lay the rest of it over that."""
    repository = initialise(folder)
    for name, data in lay(dict(example.committed)).files.items():
        repository.write(name, data)
    repository.commit()
    present = {**example_plan(), **dict(example.files)}
    for name, data in present.items():
        repository.write(name, data)
    return open_folder(folder)


def judged(changes: Mapping[str, bytes | str]) -> Verdict:
    """Validate the example plan with some files laid over it."""
    return validate(lay(changes), STATUS_DATE)


def line_of(finding: Finding, tree: Laid) -> int:
    """Tell the line of a finding, counted from one."""
    assert isinstance(finding.at, Place)
    text = tree.files.get(finding.file, b"").removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return line_column(text, finding.at.start)[0]
