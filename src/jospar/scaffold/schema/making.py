"""From a record's type to its JSON Schema: the same hints that its decoder is compiled from.

The keywords are those that draft 7 and draft 2020-12 have in common: editors know the one, checkers the
other. ``enumDescriptions`` and ``patternErrorMessage`` are of neither: editors show them, others do not look.
"""

import dataclasses
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Protocol

from jospar.frozen import frozen
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress, Unchanged
from jospar.plan.text import LANGUAGES
from jospar.reading.layout import LISTS
from jospar.reading.shape import (
    Anything,
    Choice,
    Closed,
    Field,
    Kind,
    Many,
    Prose,
    Record,
    Single,
    Table,
    fields_of,
    nested,
)
from jospar.scaffold.schema.forms import Schema, form_of, prose, single
from jospar.scaffold.schema.registries import NONE, Registries

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT = "Text"
REFERENCE = "#/definitions/"


class Wording(Protocol):
    """What an editor shows of records, keys and words."""

    def title(self, cls: type) -> str:
        """Say what a record is called."""
        ...

    def summary(self, cls: type) -> str:
        """Say in a sentence what a record is."""
        ...

    def key(self, cls: type, field: Field) -> tuple[str, str]:
        """Give the title of a key and, where there is more to say, its description."""
        ...

    def word(self, cls: type, field: Field, word: str) -> str:
        """Say what a word of a closed list means."""
        ...

    def form(self, form: str, example: str) -> str:
        """Say how a value of a form is written; "" where there is nothing to say."""
        ...


@frozen
class Maker:
    """Makes schemas in some words, with the names of a plan where there is one."""

    wording: Wording
    known: Registries = NONE

    def document(self, cls: type) -> Schema:
        """Make the schema of the files that hold a record, or a list of such records."""
        head: Schema = {"$schema": DRAFT, "title": self.wording.title(cls)}
        beside = (Unchanged,) if cls is Progress else ()
        parts = {part.__name__: self._record(part) for part in (*parts_of(cls), *beside)}
        parts[TEXT] = prose(LANGUAGES)
        parts |= {_name(scalar): self._names(scalar) for scalar in self.known.names}
        if cls in LISTS:
            parts[cls.__name__] = self._record(cls)
            body: Schema = {"type": "array", "items": _reference(cls)}
        elif cls is Progress:
            parts[cls.__name__] = self._record(cls)
            # one pattern of file names cannot tell the two apart in every editor
            body = {
                "if": {"required": ["measures"]},
                "then": _reference(Unchanged),
                "else": _reference(Progress),
            }
        else:
            body = self._record(cls)
        used = _used(body, parts)
        return {**head, **body, **({"definitions": used} if used else {})}

    def _record(self, cls: type) -> Schema:
        fields = fields_of(cls)
        required = [one.name for one in fields if one.required]
        schema: Schema = {
            "title": self.wording.title(cls),
            "description": self.wording.summary(cls),
            "type": "object",
            "properties": {one.name: self._key(cls, one) for one in fields},
            "additionalProperties": False,
        }
        if cls is Measure:  # one of restricted access carries no title
            required.remove("title")
            restricted = {"properties": {"access": {"const": "restricted"}}, "required": ["access"]}
            schema |= {"if": {"not": restricted}, "then": {"required": ["title"]}}
        return {**schema, **({"required": required} if required else {})}

    def _key(self, cls: type, field: Field) -> Schema:
        title, description = self.wording.key(cls, field)
        said = {"title": title, **({"description": description} if description else {})}
        return {**said, **_default(cls, field), **_no_siblings(self._value(field.kind, cls, field))}

    def _value(self, kind: Kind, cls: type, field: Field) -> Schema:
        match kind:
            case Single(scalar, note):
                return self._single(scalar, note)
            case Closed(words):
                said = [self.wording.word(cls, field, word) for word in words]
                return {"enum": list(words), "enumDescriptions": said}
            case Prose():
                return {"$ref": f"{REFERENCE}{TEXT}"}
            case Anything():
                return {}
            case Many(item, alone):
                return self._many(self._value(item, cls, field), item, alone=alone, required=field.required)
            case Table(key, value):
                return self._table(key, self._value(value, cls, field))
            case Record(part):
                return self._part(part)
            case Choice(options):
                return {"anyOf": [self._value(option, cls, field) for option in options]}

    def _single(self, scalar: object, note: str) -> Schema:
        if scalar in self.known.names:
            return {"$ref": f"{REFERENCE}{_name(scalar)}"}
        said = self.wording.form(*form_of(scalar, note))
        return {**single(scalar, note), **({"patternErrorMessage": said} if said else {})}

    def _names(self, scalar: object) -> Schema:
        listed = dict(self.known.names[scalar])
        numbers = [int(name) for name in listed if name.isascii() and name.isdigit() and name[:1] != "0"]
        said = [*listed.values(), *("" for _ in numbers)]
        return {"enum": [*listed, *numbers], "enumDescriptions": said}

    def _many(self, item: Schema, kind: Kind, *, alone: bool, required: bool) -> Schema:
        listed: Schema = {"type": "array", "items": item}
        if isinstance(kind, Closed) or (isinstance(kind, Single) and kind.type not in (int, Decimal)):
            listed["uniqueItems"] = True
        if alone and required:
            listed["minItems"] = 1
        return {"anyOf": [item, listed]} if alone else listed

    def _table(self, key: Kind, value: Schema) -> Schema:
        named = key.words if isinstance(key, Closed) else ()
        if isinstance(key, Single):
            named = tuple(self.known.names.get(key.type, ()))
        if named:
            keys = {"properties": dict.fromkeys(named, value), "additionalProperties": False}
        else:
            form = single(key.type, key.note) if isinstance(key, Single) else {}
            pattern = {"propertyNames": {"pattern": form["pattern"]}} if "pattern" in form else {}
            keys = {"additionalProperties": value, **pattern}
        return {"type": "object", **keys}

    def _part(self, cls: type) -> Schema:
        shorthand = getattr(cls, "SHORTHAND", None)
        if shorthand is None:
            return _reference(cls)
        field = next(one for one in fields_of(cls) if one.name == shorthand)
        return {"anyOf": [self._value(field.kind, cls, field), _reference(cls)]}


def parts_of(cls: type) -> tuple[type, ...]:
    """List the records nested in a record at any depth, each once."""
    found: dict[type, None] = {}
    for field in fields_of(cls):
        for part in nested(field.kind):
            found |= dict.fromkeys((part, *parts_of(part)))
    return tuple(found)


def _reference(cls: type) -> Schema:
    return {"$ref": f"{REFERENCE}{cls.__name__}"}


def _name(scalar: object) -> str:
    return str(getattr(scalar, "__name__", scalar))


def _used(body: Schema, parts: Mapping[str, Schema]) -> dict[str, Schema]:
    """Keep the parts that a schema refers to, directly or by others, in their order."""
    found: set[str] = set()
    waiting: list[object] = [body]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            name = str(one.get("$ref", "")).removeprefix(REFERENCE)
            if name and name not in found:
                found.add(name)
                waiting.append(parts[name])
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return {name: part for name, part in parts.items() if name in found}


def _no_siblings(schema: Schema) -> Schema:
    """Wrap a reference: draft 7 reads nothing that stands beside one."""
    return {"allOf": [schema]} if "$ref" in schema else schema


def _default(cls: type, field: Field) -> Mapping[str, Any]:
    """Give what holds where a key is left out, if it is a single value."""
    default = next(one.default for one in dataclasses.fields(cls) if one.name == field.name)
    if isinstance(default, Decimal):
        return {"default": int(default) if default == int(default) else float(default)}
    return {"default": default} if isinstance(default, str | int) else {}
