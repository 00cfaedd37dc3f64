"""Mappings to frozen records: known keys, required keys, duplicates, and a shorthand where there is one."""

from collections.abc import Callable
from typing import Any

from jospar.frozen import frozen
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.node import Mapping, Node, Scalar
from jospar.reading.shape import Kind, Many, fields_of
from jospar.reading.suggest import nearest

Decode = Callable[[Node, Desk], Any]


@frozen
class Keys:
    """The keys of a record: how each is decoded, and which must be there."""

    cls: type
    decoders: dict[str, Decode]
    required: tuple[str, ...]
    filled: tuple[str, ...]

    @classmethod
    def of(cls, record: type, decoder: Callable[[Kind], Decode]) -> "Keys":
        """Compile the keys of a record type."""
        fields = fields_of(record)
        decoders = {field.name: decoder(field.kind) for field in fields}
        required = [field for field in fields if field.required]
        # a list of which one item may stand alone has one item at least
        filled = (field.name for field in required if isinstance(field.kind, Many) and field.kind.single)
        return cls(record, decoders, tuple(field.name for field in required), tuple(filled))

    def decode(self, node: Mapping, desk: Desk) -> dict[str, Any] | None:
        """Decode the keys of a mapping; None where anything failed, after saying what."""
        values: dict[str, Any] = {}
        failed = False
        for at, (key, value) in enumerate(node.pairs):
            name = key.text if type(key) is Scalar else ""
            decode = self.decoders.get(name)
            if decode is None:
                failed = True
                self._strange(node, at, desk)
            elif name in values:
                failed = True
                desk.say("J012", key, key=name)
            else:
                values[name] = decoded = decode(value, desk)
                failed = failed or decoded is FAILED
        for name in self.required:
            if name not in values:
                failed = True
                desk.say("J102", node, key=name)
        for name in self.filled:
            if values.get(name) == ():
                failed = True
                desk.say("J116", node.value(name) or node)
        return None if failed else values

    def _strange(self, node: Mapping, at: int, desk: Desk) -> None:
        key, value = node.pairs[at]
        if type(key) is not Scalar:
            desk.say("J103", key, wanted="value")
        elif node.flow and type(value) is Scalar and value.start == value.end:
            before = node.pairs[at - 1][1] if at else None
            if key.text.isdigit() and type(before) is Scalar and before.text.lstrip("-").isdigit():
                desk.say("J106", key, value=f"{before.text},{key.text}", write=f"{before.text}.{key.text}")
            else:
                desk.say("J117", key, value=key.text)
        else:
            known = tuple(self.decoders)
            desk.say("J101", key, value=key.text, near=nearest(key.text, known), known=known)


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
        empty = type(node) is Scalar and not node.text and not node.style
        desk.say("J116" if empty else "J103", node, **({} if empty else {"wanted": "mapping"}))
        return FAILED

    return decode
