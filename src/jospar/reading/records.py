"""Mappings to frozen records: known keys, required keys, duplicates, and a shorthand where there is one."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from jospar.finding import Fact
from jospar.frozen import frozen
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.node import Mapping, Node, Scalar, Sequence, empty, end, first_line, member, start
from jospar.reading.shape import Kind, Many, fields_of
from jospar.reading.suggest import nearest

Decode = Callable[[Node, Desk], Any]


@frozen
class Keys:
    """The keys of a record: how each is decoded, and which must be there."""

    cls: type
    decoders: dict[str, Decode]
    required: frozenset[str]
    filled: tuple[str, ...]

    @classmethod
    def of(cls, record: type, decoder: Callable[[Kind], Decode]) -> "Keys":
        """Compile the keys of a record type."""
        fields = fields_of(record)
        decoders = {field.name: decoder(field.kind) for field in fields}
        required = tuple(field for field in fields if field.required)
        # a list of which one item may stand alone has one item at least
        filled = (field.name for field in required if isinstance(field.kind, Many) and field.kind.single)
        return cls(record, decoders, frozenset(field.name for field in required), tuple(filled))

    def decode(self, node: Mapping, desk: Desk) -> dict[str, Any] | None:
        """Decode the keys of a mapping; None where anything failed, after saying what."""
        values: dict[str, Any] = {}
        failed = False
        meant: set[str] = set()
        decoders = self.decoders
        for key, value in node.value:
            name = key.value if type(key) is Scalar else ""
            if name not in decoders:
                failed = True
                meant.add(self._strange(node, key, value, desk))
            elif name in values:
                failed = True
                desk.say("J012", key, key=name, line=first_line(node, name))
            else:
                values[name] = decoded = decoders[name](value, desk)
                if decoded is FAILED:
                    failed = True
                    self._one_lead(name, value, desk)
        if not self.required <= values.keys():
            failed = True
            for name in decoders:
                if name in self.required and name not in values and name not in meant:
                    desk.say("J102", node, key=name)
        for name in self.filled:
            if values.get(name) == ():
                failed = True
                desk.say("J116", member(node, name) or node)
        return None if failed else values

    def _one_lead(self, name: str, value: Node, desk: Desk) -> None:
        """Say of several leads where the others belong."""
        if name == "lead" and type(value) is Sequence and "co_executors" in self.decoders:
            said = desk.findings.pop()
            desk.findings.append(replace(said, facts={**said.facts, "hint": "one_lead"}))

    def _stuck(self, written: str) -> dict[str, Fact]:
        """Say of year:2026 what is missing between the two."""
        key, _, value = written.partition(":")
        return {"problem": "space", "write": f"{key}: {value}"} if key in self.decoders and value else {}

    def _strange(self, node: Mapping, key: Node, value: Node, desk: Desk) -> str:
        """Say of a key that it is none of the record's; give the one that was perhaps meant, else ""."""
        if type(key) is not Scalar:
            desk.say("J103", key, wanted="value")
        elif node.flow_style and type(value) is Scalar and start(value) == end(value):
            before = next((last for (_, last), (one, _) in pairwise(node.value) if one is key), None)
            if key.value.isdigit() and type(before) is Scalar and before.value.lstrip("-").isdigit():
                whole, part = before.value, key.value
                desk.say("J106", key, value=f"{whole},{part}", write=f"{whole}.{part}")
            else:
                desk.say("J117", key, value=key.value, **self._stuck(key.value))
                return key.value.partition(":")[0]
        else:
            known = tuple(self.decoders)
            near = nearest(key.value, known)
            desk.say("J101", key, value=key.value, near=near, known=known)
            return near
        return ""


def record_decoder(cls: type, decoder: Callable[[Kind], Decode]) -> Decode:
    """Compile the decoder of a nested record; one with a SHORTHAND may be written as that field alone."""
    shorthand = getattr(cls, "SHORTHAND", None)
    keys = Keys.of(cls, decoder)

    def decode(node: Node, desk: Desk) -> Any:  # noqa: ANN401 -- a record of cls, or FAILED
        if type(node) is Mapping:
            values = keys.decode(node, desk)
            return FAILED if values is None else cls(**values)
        if shorthand is not None:
            value = keys.decoders[shorthand](node, desk)
            return FAILED if value is FAILED else cls(**{shorthand: value})
        desk.say("J116", node) if empty(node) else desk.say("J103", node, wanted="mapping")
        return FAILED

    return decode
