"""What a page of HTML says and is built of, as its parser sees it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "area", "base", "col", "embed", "source", "track", "wbr"}


@dataclass(slots=True)
class Element:
    """An element with its attributes, the text directly or indirectly in it, and what it is inside of."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...]
    texts: list[str] = field(default_factory=list)

    @property
    def part(self) -> str:
        """Name the innermost part of a table that the element is in; "" for none."""
        return next((tag for tag in reversed(self.inside) if tag in {"thead", "tbody", "caption"}), "")

    @property
    def text(self) -> str:
        """Join what stands in the element, its children's text too."""
        return " ".join("".join(self.texts).split())


class Outline(HTMLParser):
    """Collects the elements of a page; an element left open or closed wrongly is an error."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.comments: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; no attribute may be given twice."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, attrs)
        inside = tuple(one.tag for one in self.open)
        element = Element(tag, {name: value or "" for name, value in attrs}, inside)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be the one named."""
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Give text to every element it stands in."""
        for element in self.open:
            element.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Keep a comment."""
        self.comments.append(data)

    def all(self, *tags: str) -> list[Element]:
        """List the elements of some tags in the order of the page."""
        return [one for one in self.elements if one.tag in tags]


def values(elements: Iterable[Element], attribute: str) -> list[str]:
    """List the values of an attribute where it is given."""
    return [one.attributes[attribute] for one in elements if attribute in one.attributes]
