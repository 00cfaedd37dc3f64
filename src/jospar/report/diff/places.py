"""Where changes stand: the line of a field on either side, each file read once."""

from collections.abc import Collection, Iterable

from jospar.change.change import Change
from jospar.finding import Spot
from jospar.place import Place
from jospar.reading.document import Document, read_document
from jospar.reading.locate import place_of
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.page import Where
from jospar.report.findings.lines import Lines, lines_of
from jospar.report.findings.sighting import Span
from jospar.tree.part import part_of
from jospar.tree.tree import Tree


class Places:
    """Finds the lines of fields in one tree; of the tree, only the named files are ever read."""

    def __init__(self, tree: Tree | None, files: Iterable[str]) -> None:
        self._tree = None if tree is None else part_of(tree, frozenset(files))
        self._names = frozenset(self._tree.names()) if self._tree is not None else frozenset()
        self._read: dict[str, tuple[Document, Lines]] = {}

    def where(self, spot: Spot | None) -> Where | None:
        """Name the line of a field; the file alone where the field has no place in it."""
        if spot is None:
            return None
        span = self.span(spot)
        return Where(spot.file, 0 if span.whole else span.line)

    def span(self, spot: Spot) -> Span:
        """Give the lines and columns of a field; of the whole file where it has none."""
        if spot.file not in self._names or not spot.path:
            return Span()
        document, lines = self._document(spot.file)
        place = place_of(spot, {spot.file: document.node})
        return Span() if (place.start, place.end) == (0, 0) else _span(place, lines)

    def _document(self, file: str) -> tuple[Document, Lines]:
        if file not in self._read and self._tree is not None:
            document = read_document(file, self._tree.read(file))
            self._read[file] = document, lines_of(document.text)
        return self._read[file]


def _span(place: Place, lines: Lines) -> Span:
    end = place.end
    while end > place.start and lines.text[end - 1].isspace():
        end -= 1
    return Span(*lines.position(place.start), *lines.position(end), whole=False)


def places_of(comparison: Comparison, changes: Iterable[Change]) -> tuple[Places, Places]:
    """Make ready to find the places of some changes, and of what the gate found, in both trees."""
    found = frozenset(one.file for one in comparison.gate.findings)
    return both_places(changes, comparison.old, comparison.new, besides=found)


def both_places(
    changes: Iterable[Change], before: Tree | None, after: Tree | None, *, besides: Collection[str] = ()
) -> tuple[Places, Places]:
    """Make ready to find the places of some changes in both trees, and what is in some files besides."""
    differences = [each for one in changes for each in one.differences]
    old = {each.at_before.file for each in differences if each.at_before is not None}
    new = {each.at_after.file for each in differences if each.at_after is not None}
    return Places(before, old.union(besides)), Places(after, new.union(besides))
