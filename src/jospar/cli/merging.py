"""What git calls to merge a plan file: by its fields, else by its lines; neither side is ever lost."""

import sys
from collections.abc import Mapping, Sequence
from os import environ
from pathlib import Path

from jospar.cli.environment import wished_languages
from jospar.editing.merging.laying import said_in
from jospar.editing.merging.likeness import Tongue
from jospar.editing.merging.merge import Merged, Versions, merge_file
from jospar.editing.merging.record import Merger
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.plan.conflict import Sides
from jospar.tree.git import ask_git
from jospar.tree.lines import merge_by_lines
from jospar.words.languages import choose_language
from jospar.words.voice import Voice

LONGEST_NAME = 80
"""Characters of a branch's name, or a commit's subject, that are kept."""
HEAD = "plan/jospar.yaml"


@frozen
class Given:
    """What git gives a driver: three files, the length of markers, the path, and the names of the sides."""

    base: Path
    ours: Path
    theirs: Path
    marker: int
    path: str
    names: tuple[str, str, str]


def merge_driver(words: Sequence[str], prefix: str, name: str, lang: str | None) -> int:
    """Merge what git gives into the file of our side; return 0 where nothing is in conflict, else 1."""
    given = _given(words)
    voice = Voice(choose_language(lang, wished_languages(environ)))
    try:
        made = _merged(given, prefix, name)
    except Exception:  # noqa: BLE001 -- whatever goes wrong, git must not take our side alone for the outcome
        made = None
    if made is None:
        clean = merge_by_lines(
            given.ours, given.base, given.theirs, marker=given.marker, names=(*_shown(given),)
        )
        sys.stderr.write(voice.say("merge.by_lines", file=given.path) + "\n")
        return 0 if clean else 1
    given.ours.write_bytes(made.data)
    if made.clashes:
        _tell(given.path, name, made, voice)
    return 1 if made.clashes else 0


def _given(words: Sequence[str]) -> Given:
    base, ours, theirs, marker, path, *rest = words
    names = [_named(one) for one in (*rest, "", "", "")[:3]]
    length = int(marker) if marker.isdecimal() else 7
    return Given(Path(base), Path(ours), Path(theirs), length, path, (names[0], names[1], names[2]))


def _named(label: str) -> str:
    """Clean the name of a side; an older git leaves the sign for it as it is."""
    return "" if label.startswith("%") else "".join(one for one in label if one.isprintable())[:LONGEST_NAME]


def _shown(given: Given) -> tuple[str, str, str]:
    base, ours, theirs = given.names
    sides = _sides(given)
    return sides.ours or ours or "ours", base or "base", sides.theirs or theirs or "theirs"


def _merged(given: Given, prefix: str, name: str) -> Merged | None:
    versions = Versions(*(one.read_bytes() for one in (given.base, given.ours, given.theirs)))
    merger = Merger(_sides(given), Tongue(_first_language(Path(prefix) / HEAD)))
    return merge_file(name, versions, merger)


def _sides(given: Given) -> Sides:
    """Name the two branches as well as git tells it: an older one names only what is merged into ours."""
    _, ours, theirs = given.names
    heads = [value for key, value in environ.items() if key.startswith("GITHEAD_")]
    named = theirs or (_named(heads[0]) if len(heads) == 1 else "")
    return Sides(ours=_branch() if ours in ("", "HEAD") else ours, theirs=named or None)


def _branch() -> str | None:
    """Name the branch we are on; None in a rebase, and where there is none."""
    try:
        return ask_git(["symbolic-ref", "--short", "--quiet", "HEAD"], folder=Path())
    except CannotRun:
        return None


def _first_language(head: Path) -> str:
    """Read in which language plain texts of a plan are; "" where that can't be told."""
    try:
        said = said_in(HEAD, head.read_bytes())
    except OSError:
        return ""
    languages = said.get("languages") if isinstance(said, Mapping) else None
    first = languages[0] if isinstance(languages, tuple) and languages else languages
    return first if isinstance(first, str) else ""


def _tell(path: str, name: str, made: Merged, voice: Voice) -> None:
    """Say on the error stream, which git shows, what is in conflict and how it is settled."""
    from jospar.rules.text.open_conflict import look  # noqa: PLC0415 -- most merges are without a conflict
    from jospar.words.sentence import say_finding  # noqa: PLC0415 -- as above

    for one in look(name, made.data.decode("utf-8-sig")):
        sys.stderr.write(f"{path}: {say_finding(voice, one)}\n")
