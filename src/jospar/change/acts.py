"""Which acts may speak of some records, and of which records some acts may speak: found in the bytes.

More may be named than is meant; never less.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from jospar.tree.part import part_of
from jospar.tree.searching import names_holding
from jospar.tree.tree import Tree

ACTS = "/amendments/"
RECORDS = ("/measures", "/indicators")
"""Where the records lie that an act may change."""
FORMERLY = "formerly"
"""The key under which a record keeps the names it once had."""
WORD = re.compile(rb"[A-Za-z0-9_-]+")


def is_record(name: str) -> bool:
    """Tell whether a file holds a record that an act may change."""
    return name.rpartition("/")[0].endswith(RECORDS)


def acts_on(tree: Tree, stems: Collection[str], records: Collection[str], *, every: bool) -> Iterator[str]:
    """Name the acts that may speak of some records, by any name that these have had."""
    acts = frozenset(name for name in tree.names() if ACTS in name)
    former = FORMERLY.encode()
    if every or not acts or any(former in text for _, text in _texts(tree, records)):
        yield from acts
        return
    named = re.compile("|".join(sorted(map(re.escape, stems))).encode() or b"(?!)")
    yield from (name for name, text in _texts(tree, acts) if b"\\" in text or named.search(text))


def spoken_of(trees: Iterable[Tree], names: Collection[str], touched: Collection[str]) -> frozenset[str]:
    """Name the records that some of the touched files, the acts among them, may speak of.

    What these records are on a day differs with the acts, though their own files are alike.
    """
    acts = frozenset(name for name in touched if ACTS in name)
    if not acts:
        return frozenset()
    trees = tuple(trees)
    texts = [text for tree in trees for _, text in _texts(tree, acts)]
    records = {name: _stem(name) for name in names if is_record(name)}
    if any(b"\\" in text for text in texts):
        return frozenset(records.values())
    words = frozenset(word for text in texts for word in WORD.findall(text))
    renamed = frozenset(_renamed(trees, records, words))
    return frozenset(stem for name, stem in records.items() if stem.encode() in words or name in renamed)


def _renamed(trees: Iterable[Tree], records: Collection[str], words: frozenset[bytes]) -> Iterator[str]:
    """Name the records with a former name among some words."""
    for tree in trees:
        holding = names_holding(tree, (FORMERLY,), records)
        for name, text in _texts(tree, holding):
            if not words.isdisjoint(WORD.findall(text)):
                yield name


def _texts(tree: Tree, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
    part = part_of(tree, names)
    return ((name, part.read(name)) for name in part.names())


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")
