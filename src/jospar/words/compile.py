"""The compiler of catalogues: all subjects of a language, proof-read, into the one file read at run time.

Run as ``python -m jospar.words.compile``; with ``--check`` it writes nothing and fails when a compiled file
is not the one that the sources give.
"""

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from jospar.words.catalogue import FOLDER
from jospar.words.entry import Entry, read_subject
from jospar.words.languages import LANGUAGES, PLURALS
from jospar.words.proof import Entries, proof_read


class Sheet(Catalog):
    """A catalogue whose header holds no date and no version, so that the same sources give the same bytes."""

    def __iter__(self) -> Iterator[Message]:
        """Give the header, then the messages, as Babel does."""
        _, *messages = super().__iter__()
        language = str(self.locale)
        lines = (
            f"Language: {language}",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
            f"Plural-Forms: {PLURALS[language]}",
        )
        yield Message("", "".join(f"{line}\n" for line in lines))
        yield from messages


def read_sources(folder: Path) -> tuple[Entries, tuple[str, ...]]:
    """Read every subject of every language. Returns the entries by language, and the problems found."""
    entries: dict[str, tuple[Entry, ...]] = {}
    problems: list[str] = []
    for language in LANGUAGES:
        read = [read_subject(path, language) for path in sorted((folder / language).glob("*.po"))]
        entries[language] = tuple(entry for known, _ in read for entry in known)
        problems += [problem for _, found in read for problem in found]
    return entries, (*problems, *proof_read(entries))


def compiled(entries: Sequence[Entry], language: str) -> bytes:
    """Make the .mo file of a language; the order of the entries makes no difference."""
    sheet = Sheet(locale=language)
    for entry in sorted(entries, key=lambda one: one.key):
        if entry.plural:
            sheet.add((entry.key, entry.key), entry.forms)
        else:
            sheet.add(entry.key, entry.forms[0])
    out = BytesIO()
    write_mo(out, sheet)
    return out.getvalue()


def stale(entries: Entries, folder: Path) -> tuple[str, ...]:
    """Name the compiled files that are not what their sources give."""
    files = {language: folder / f"{language}.mo" for language in LANGUAGES}
    return tuple(
        f"{path.name} is not compiled from its sources; run python -m jospar.words.compile"
        for language, path in files.items()
        if not path.is_file() or path.read_bytes() != compiled(entries[language], language)
    )


def main(arguments: Sequence[str], folder: Path = FOLDER) -> int:
    """Compile all languages, or check that they are compiled; 1 when anything is wrong.

    Languages are written even then, so that one subject in the making does not hold up the others.
    """
    entries, problems = read_sources(folder)
    if "--check" in arguments:
        problems += stale(entries, folder)
    else:
        for language in LANGUAGES:
            path = folder / f"{language}.mo"
            new = path.with_suffix(".mo.new")
            new.write_bytes(compiled(entries[language], language))
            new.replace(path)
    for problem in problems:
        sys.stderr.write(problem + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
