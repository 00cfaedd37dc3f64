"""A file edited: each edit is spliced in, read again, and kept only if the file says just what is meant."""

from collections.abc import Iterable

from jospar.editing.outcome import Append, Edit, Path, Remove, emptied, wanted, wrapped
from jospar.editing.putting import enlist, find, insert, replace
from jospar.editing.removing import remove
from jospar.editing.rendering import Manner, lines_of
from jospar.editing.splice import Splice, spliced
from jospar.editing.value import Outline, Value, outline, outline_of
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.reading.document import read_document
from jospar.reading.node import Node, Scalar, empty

MARK = b"\xef\xbb\xbf"
"""A byte-order mark."""
MANNERS = tuple(Manner(style, block) for block in (True, False) for style in range(3))
"""Ways to write a value, best first."""


@frozen
class _Page:
    """A file's text and what it says."""

    text: str
    node: Node
    said: Outline
    codes: tuple[str, ...]


def edit_file(file: str, data: bytes, edits: Iterable[Edit]) -> bytes:
    """Carry out edits of a file's bytes, one after another; what they don't speak of stays, to the byte.

    Raises:
        CannotRun: X701, an edit has no safe place in the file as it is written; X702, the file has errors.
    """
    page = _page(file, data)
    if page is None:
        raise CannotRun("X702", file=file)
    for edit in edits:
        page = _edited(file, page, edit)
    return (MARK if data.startswith(MARK) else b"") + page.text.encode()


def write_file(file: str, value: Value) -> bytes:
    """Write a new file in the house's style; raise CannotRun (X701) where it would not read back."""
    wish = outline_of(value)
    for style in range(3):
        data = ("\n".join(lines_of(value, 0, Manner(style))) + "\n").encode("utf-8", "surrogatepass")
        page = _page(file, data)
        if page is not None and page.said == wish:
            return data
    raise CannotRun("X701", file=file, problem="form")


def _page(file: str, data: bytes) -> _Page | None:
    document = read_document(file, data)
    if document.node is None:
        return None
    codes = tuple(sorted(one.code for one in document.findings))
    return _Page(document.text, document.node, outline(document.node), codes)


def _edited(file: str, page: _Page, edit: Edit) -> _Page:
    where = "/".join(str(step) for step in edit.path)
    try:
        wish = wanted(page.said, edit)
    except CannotRun as refusal:
        raise CannotRun(refusal.code, **{**refusal.facts, "file": file, "path": where}) from refusal
    problem = "form"
    for manner in MANNERS:
        try:
            text = spliced(page.text, _splices(page, edit, manner))
        except CannotRun as refusal:
            problem = str(refusal.facts.get("problem", problem))
            continue
        tried = _page(file, text.encode("utf-8", "surrogatepass"))
        if tried is not None and tried.said == wish and _no_more(tried.codes, page.codes):
            return tried
    raise CannotRun("X701", file=file, path=where, problem=problem)


def _no_more(after: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Tell whether an edit has not made the text worse: a mark of bytes order is looked at apart."""
    return set(after) <= set(before)


def _splices(page: _Page, edit: Edit, manner: Manner) -> list[Splice]:
    path: Path = emptied(page.said, edit.path) if isinstance(edit, Remove) else edit.path
    spot, rest, flow = find(page.node, page.text, path)
    manner = Manner(manner.style, manner.block and not flow)
    if isinstance(edit, Remove):
        if spot is None or rest:
            raise CannotRun("X701", problem="path")
        return remove(spot)
    there = page.node if spot is None else spot.node
    if isinstance(edit, Append) and not rest and not empty(there):
        if type(there) is Scalar and spot is not None:
            return enlist(spot, edit.value, manner)
        made = insert(there, page.text, (len(there.value),), edit.value, ())
        return made.splices(manner, flow=flow)
    value: Value = (edit.value,) if isinstance(edit, Append) else edit.value
    if spot is not None and (not rest or empty(there)):
        return replace(spot, wrapped(rest, value), manner)
    order = edit.order if spot is None else ()
    return insert(there, page.text, rest, value, order).splices(manner, flow=flow)
