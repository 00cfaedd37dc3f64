"""A comma inside braces that has cut a text in two: languages go to lines of their own, others get quotes."""

from collections.abc import Iterator

from jospar.editing.splice import Splice, newline_of
from jospar.place import Place
from jospar.plan.text import LANGUAGES
from jospar.reading.document import read_document
from jospar.reading.node import Mapping, Node, Scalar, empty, end, inside, start

Pair = tuple[Node, Node]


def mend_comma(at: Place, text: str) -> Iterator[Splice]:
    """Mend the mapping in braces in which something was found at a place; nothing where it can't be told."""
    root = read_document(at.file, text.encode(errors="surrogatepass")).node
    if root is None:
        return
    owner = next((pair for pair in _pairs(root) if _holds(pair[1], at)), None)
    if owner is None:
        return
    key, braces = owner
    if not isinstance(braces, Mapping) or "\n" in text[start(braces) : end(braces)]:
        return
    groups = _groups(braces)
    if all(_name(group[0]) in LANGUAGES for group in groups):
        yield from _unfolded(key, braces, groups, text)
    else:
        yield from _quoted(groups, text)


def _pairs(root: Node) -> Iterator[Pair]:
    for node in inside(root):
        if isinstance(node, Mapping):
            yield from node.value


def _holds(node: Node, at: Place) -> bool:
    """Tell whether a node is the mapping in braces that has a key at a place."""
    keys = node.value if isinstance(node, Mapping) and node.flow_style else ()
    return any(start(key) == at.start for key, _ in keys)


def _name(pair: Pair) -> str:
    return pair[0].value if isinstance(pair[0], Scalar) else ""


def _groups(braces: Mapping) -> list[list[Pair]]:
    """Put keys without a value to the key before them, of whose text they are."""
    groups: list[list[Pair]] = []
    for pair in braces.value:
        if groups and empty(pair[1]):
            groups[-1].append(pair)
        else:
            groups.append([pair])
    return groups


def _said(group: list[Pair], text: str) -> str:
    """Give the text that a group stands for, as it was written."""
    (_, first), last = group[0], group[-1]
    return text[start(first) : end(last[0] if len(group) > 1 else first)].rstrip()


def _unfolded(key: Node, braces: Mapping, groups: list[list[Pair]], text: str) -> Iterator[Splice]:
    """Write each language on its own line below the key."""
    margin = text[: start(key)].rpartition("\n")[2]
    if margin.strip(" -"):
        return  # the key itself stands in braces
    newline = newline_of(text)
    lines = []
    for group in groups:
        written = _plainly(_said(group, text))
        if written is None:
            return
        lines.append(f"{newline}{' ' * (len(margin) + 2)}{_name(group[0])}: {written}")
    yield Splice(end(key) + 1, end(braces), "".join(lines))


def _quoted(groups: list[list[Pair]], text: str) -> Iterator[Splice]:
    """Put quotes around each text that a comma has cut; a number is none."""
    for group in groups:
        said = _said(group, text)
        first = group[0][1]
        if len(group) > 1 and isinstance(first, Scalar) and not first.style and first.value[:1].isalpha():
            yield Splice(start(first), start(first) + len(said), _single(said))


def _plainly(said: str) -> str | None:
    """Write a text as plainly as it reads back as meant; None for what was in quotes in part."""
    if said[:1] in "'\"":
        return said if _read(said) is not None and said[-1:] == said[:1] else None
    return next((form for form in (said, _single(said)) if _read(form) == said), None)


def _single(said: str) -> str:
    return "'" + said.replace("'", "''") + "'"


def _read(form: str) -> str | None:
    node = read_document("plan/jospar.yaml", f"a: {form}\n".encode(errors="surrogatepass")).node
    value = node.value[0][1] if isinstance(node, Mapping) and len(node.value) == 1 else None
    return value.value if isinstance(value, Scalar) else None
