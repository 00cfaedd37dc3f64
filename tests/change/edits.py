"""Random edits of a plan's files: what people do to them between two revisions."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jospar.demo.making import make
from jospar.demo.order import Order

Files = dict[str, bytes]
SETTINGS = ("plan/jospar.yaml", "plan/agencies.yaml")


@cache
def demo_files() -> Mapping[str, bytes]:
    """Make a small demo and read its plan: file name → bytes."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "demo"
        make(folder, Order(measures=12, weeks=6, seed=3))
        found = sorted(path for path in (folder / "plan").rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def remove(files: Files, name: str, _: str) -> None:
    """Take a file away."""
    del files[name]


def spoil(files: Files, name: str, _: str) -> None:
    """Write what can't be read."""
    files[name] = b"id: [\n"


def swap_lines(files: Files, name: str, _: str) -> None:
    """Turn the last two lines round."""
    lines = files[name].splitlines(keepends=True)
    files[name] = b"".join((*lines[:-2], *lines[-2:][::-1]))


def other_year(files: Files, name: str, _: str) -> None:
    """Write another year everywhere."""
    files[name] = files[name].replace(b"2026", b"2027")


def other_word(files: Files, name: str, _: str) -> None:
    """Write another status and another fund."""
    files[name] = files[name].replace(b"on_track", b"at_risk").replace(b"republican", b"local")


def copy_over(files: Files, name: str, other: str) -> None:
    """Write the text of another file."""
    files[name] = files[other]


def move(files: Files, name: str, _: str) -> None:
    """Give a record another id, say how it was called, and leave all that names it as it is."""
    stem = name.rpartition("/")[2].removesuffix(".yaml")
    text = files.pop(name).decode()
    moved = f"{text}formerly: {stem}\n".replace(f"id: {stem}", f"id: {stem}X")
    files[name.replace(stem, f"{stem}X")] = moved.encode()


def rename_agencies(files: Files, _: str, __: str) -> None:
    """Give agencies other abbreviations."""
    files[SETTINGS[1]] = files[SETTINGS[1]].replace(b"abbr", b"note", 1)


def speak_otherwise(files: Files, _: str, __: str) -> None:
    """Change the order of the plan's languages."""
    files[SETTINGS[0]] = files[SETTINGS[0]].replace(b"[en, ru, kk]", b"[kk, ru, en]")


def wait_for(files: Files, name: str, other: str) -> None:
    """Let a measure wait for what another file is called."""
    if "/measures/" in name:
        stem = other.rpartition("/")[2].removesuffix(".yaml").encode()
        files[name] = files[name].split(b"depends_on:")[0] + b"depends_on: [" + stem + b"]\n"


def drop(files: Files, name: str, _: str) -> None:
    """Cancel a measure."""
    if "/measures/" in name:
        files[name] += b"state: cancelled\n"


EDITS = (
    *(remove, spoil, swap_lines, other_year, other_word, copy_over, move, rename_agencies, speak_otherwise),
    *(wait_for, wait_for, drop),
)
Edit = tuple[Callable[[Files, str, str], None], str, str]


def edits() -> SearchStrategy[list[Edit]]:
    """Draw some edits; files that are few are drawn as often as those that are many."""
    rooms: dict[str, list[str]] = {}
    for name in demo_files():
        rooms.setdefault("/".join(name.split("/")[:3]), []).append(name)
    file = st.sampled_from(sorted(rooms)).flatmap(lambda room: st.sampled_from(rooms[room]))
    return st.lists(st.tuples(st.sampled_from(EDITS), file, file), min_size=1, max_size=6)


def edited(steps: list[Edit]) -> Files:
    """Do the edits one after another; one whose file has gone is passed by."""
    files = dict(demo_files())
    for edit, name, other in steps:
        if files.keys() >= {name, other, *SETTINGS}:
            edit(files, name, other)
    return files
