"""Decode a value from its YAML: what it is, and what is said of it."""

from typing import Any

from jospar.finding import Fact
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.node import At, Node, Scalar
from jospar.reading.parser import compose
from jospar.reading.shape import Kind, Record

Said = tuple[str, dict[str, Fact]]


def node_of(text: str) -> Node:
    """Compose a text that is known to hold a node."""
    node = compose(text)
    assert node is not None
    return node


def decoded(kind: Kind, text: str, **aliases: str) -> tuple[Any, list[Said]]:
    """Decode a YAML text as a kind: (value, [(code, facts)])."""
    return run(kind, node_of(text), **aliases)


def run(kind: Kind, node: Node, **aliases: str) -> tuple[Any, list[Said]]:
    """Decode a node as a kind: (value, [(code, facts)]); a failure is always explained."""
    desk = Desk("plan/x.yaml", "en", aliases)
    value = decoder(kind)(node, desk)
    said = [(str(one.code), dict(one.facts)) for one in desk.findings]
    assert value is not FAILED or said
    return value, said


def scalar(text: str, style: str = "") -> Scalar:
    """Make a scalar node of a text."""
    return Scalar("", text, At(), At(len(text)), style)


def record_of(cls: type, text: str) -> tuple[Any, list[Said]]:
    """Decode a YAML text as a record."""
    return decoded(Record(cls), text)


def codes(said: list[Said]) -> list[str]:
    """Name the codes only."""
    return [code for code, _ in said]
