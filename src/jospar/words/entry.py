"""Entries of the catalogue sources: one key of one language, as a subject's .po file gives it."""

import re
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po

from jospar.frozen import frozen
from jospar.words.languages import FORMS, PLURALS

MSGID = re.compile(r'^msgid "(.+)"$', re.MULTILINE)
HEADER = re.compile(r'^"Plural-Forms: (.*)\\n"$', re.MULTILINE)


@frozen
class Entry:
    """A key and its text: one form, or the plural forms in the order of the catalogue."""

    key: str
    forms: tuple[str, ...]
    plural: bool
    file: str
    comments: tuple[str, ...] = ()


def read_subject(path: Path, language: str) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Read one .po file. Returns its entries and what is wrong with the file, each in a sentence."""
    text = path.read_text(encoding="utf-8")
    name = f"{language}/{path.name}"
    header = HEADER.search(text)
    if header is None or header[1] != PLURALS[language]:
        return (), (f'{name}: its header must say "Plural-Forms: {PLURALS[language]}\\n"',)
    try:
        messages = [one for one in read_po(StringIO(text), locale=language, abort_invalid=True) if one.id]
    except PoFileError as error:
        return (), (f"{name}:{error.lineno + 1}: {error}",)
    keys = MSGID.findall(text)
    twice = sorted({key for key in keys if keys.count(key) > 1})
    entries = tuple(_entry(one, name) for one in messages)
    return entries, tuple(f"{name}: {key} is defined twice" for key in twice)


def _entry(message: Message, file: str) -> Entry:
    comments = tuple(message.auto_comments)
    if isinstance(message.id, str):
        return Entry(message.id, (str(message.string),), plural=False, file=file, comments=comments)
    return Entry(message.id[0], tuple(message.string), plural=True, file=file, comments=comments)


def form_names(entry: Entry, language: str) -> tuple[str, ...]:
    """Name the forms of an entry: CLDR's plural names, or none."""
    return FORMS[language] if entry.plural else ("",)
