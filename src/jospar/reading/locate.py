"""From a field's path to its place, by reading that one file again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from jospar.finding import Finding, Spot, Step
from jospar.place import Place
from jospar.reading.document import read_document
from jospar.reading.node import Mapping as MappingNode
from jospar.reading.node import Node, Scalar, Sequence, end, start
from jospar.tree.tree import Tree


def locate(findings: Iterable[Finding], tree: Tree) -> list[Finding]:
    """Give every finding a place, in the order of files and places."""
    listed = list(findings)
    names = frozenset(tree.names())
    wanted = sorted({one.file for one in listed if isinstance(one.at, Spot)} & names)
    nodes = {file: read_document(file, tree.read(file)).node for file in wanted}
    placed = []
    for one in listed:
        place = one.at if isinstance(one.at, Place) else place_of(one.at, nodes)
        placed.append((place, one.code, str(sorted(one.facts.items(), key=str)), replace(one, at=place)))
    return [one for *_, one in sorted(placed, key=lambda row: row[:3])]


def place_of(spot: Spot, nodes: Mapping[str, Node | None]) -> Place:
    """Find the place of a field; the nearest field above it where it isn't written."""
    node = nodes.get(spot.file)
    key: Node | None = None
    if node is None or not spot.path:
        return Place(spot.file, 0, 0)
    for step in spot.path:
        found = _step(node, step)
        if found is None:
            break
        key, node = found
    shown = key if spot.of_key and key is not None else node
    return Place(spot.file, start(shown), end(shown))


def path_at(node: Node, offset: int) -> tuple[Step, ...]:
    """Name the field that stands at a place: the opposite of `place_of`; of an object, its own path."""
    items: Iterable[tuple[Step, Node, Node]]
    if isinstance(node, Sequence):
        items = ((number, one, one) for number, one in enumerate(node.value))
    elif isinstance(node, MappingNode):
        items = ((key.value, key, value) for key, value in node.value if isinstance(key, Scalar))
    else:
        return ()
    for step, first, value in items:
        if start(first) <= offset < max(end(value), end(first)):
            return (step, *path_at(value, offset))
    return ()


def _step(node: Node, step: str | int) -> tuple[Node, Node] | None:
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    if isinstance(node, MappingNode) and isinstance(step, str):
        for key, value in node.value:
            if isinstance(key, Scalar) and key.value == step:
                return key, value
    if step == 0:
        return node, node
    return None
