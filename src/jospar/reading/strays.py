"""Names and texts of files that are no records: what can be seen of them all the same."""

from collections.abc import Iterable, Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.reading.guard import decode_bytes

MOST = 1024 * 1024
"""Bytes of a stray file that are looked at."""


def stray_text(file: str, data: bytes) -> str:
    """Give the beginning of a stray file as text; "" where it is none, such as a picture."""
    head = data if len(data) <= MOST else data[: data.rfind(b"\n", 0, MOST) + 1]
    text = None if b"\0" in head else decode_bytes(file, head)[0]
    return text or ""


def overwritten(names: Iterable[str]) -> Iterator[Finding]:
    """Report the files whose names differ from others' in capital letters alone."""
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(name.lower(), name)
        if other != name:
            yield Finding(Code("J026"), Place(name), {"name": name, "other": other})
