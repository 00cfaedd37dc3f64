"""Which measures wait for some, and what these wait for: found in the bytes of files that are not read else.

More may be named than does wait; never less.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from jospar.tree.part import part_of
from jospar.tree.searching import names_holding
from jospar.tree.tree import Tree

KEY = "depends_on"
ESCAPES = ("\\u00", "\\x", "\\U0000")
"""What lets YAML write a plain letter in a way that no search finds: such files are taken to name all."""
ANY = "*"
NAMED = re.compile(rb"depends_on[\"']?\s*:(.*?)(?=^[^\s#\-\]]|\Z)", re.DOTALL | re.MULTILINE)
"""What stands behind the key, up to the next key of the record at most."""
WORD = re.compile(rb"[A-Za-z0-9_-]+")


def bound_measures(trees: Iterable[Tree], touched: Collection[str], stems: Collection[str]) -> frozenset[str]:
    """Name the files of the measures that wait for some, one after another, and of all that these wait for.

    ``stems`` are the names of those some. ``touched`` are the files that the trees do not have alike: the
    others are searched in the first alone.
    """
    files: list[str] = []
    waits: dict[str, set[str]] = {}
    for number, tree in enumerate(trees):
        names = [name for name in tree.names() if "/measures/" in name]
        searched = names if number == 0 else [name for name in names if name in touched]
        files += searched
        for name in names_holding(tree, (KEY, *ESCAPES), searched):
            waits.setdefault(_stem(name), set())
        for name, text in _texts(tree, waits, searched) if waits else ():
            waits[_stem(name)].update(_named(text))
    bound = _bound(waits, stems) if waits else frozenset()
    return frozenset(name for name in files if _stem(name) in bound) if bound else frozenset()


def _texts(tree: Tree, stems: Collection[str], names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    part = part_of(tree, {name for name in names if _stem(name) in stems})
    return ((name, part.read(name)) for name in part.names())


def _named(text: bytes) -> Iterator[str]:
    """Give the words that a measure may wait for; all of a text in which words may be written otherwise."""
    if any(escape.encode() in text for escape in ESCAPES):
        yield ANY
    for found in NAMED.finditer(text):
        yield from (word.decode() for word in WORD.findall(found[1]))


def _bound(waits: Mapping[str, Collection[str]], stems: Collection[str]) -> frozenset[str]:
    """Follow the waits up from some names, and down again from all that is found."""
    by_awaited: dict[str, list[str]] = {}
    for one, awaited in waits.items():
        for name in awaited:
            by_awaited.setdefault(name, []).append(one)
    above = _reached(by_awaited, {*stems, ANY} if stems else ())
    return _reached(waits, above)


def _reached(steps: Mapping[str, Collection[str]], starts: Iterable[str]) -> frozenset[str]:
    reached, ahead = set(starts), list(starts)
    while ahead:
        new = [name for name in steps.get(ahead.pop(), ()) if name not in reached]
        reached.update(new)
        ahead.extend(new)
    return frozenset(reached)


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")
