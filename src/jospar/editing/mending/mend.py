"""Mend files by what their findings offer, and prove of each that nothing else has changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from jospar.code import Code
from jospar.editing.mending.offers import MARK, splices
from jospar.editing.splice import Splice, apart, newline_of, spliced
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.reading.layout import address
from jospar.rules.case import Case
from jospar.rules.registry import Scope, rules
from jospar.rules.validate import Verdict, validate
from jospar.tree.overlay import Overlay
from jospar.tree.tree import Tree

HARMLESS = frozenset({Code("J002"), Code("J021")})
"""Codes whose mending leaves the records as they are."""
MARKED = Code("J002")


@frozen
class Mended:
    """A file as it was and as it would be, and the codes that were mended; "" is the end of the last line."""

    file: str
    before: bytes
    after: bytes
    codes: tuple[str, ...]


@frozen
class Mending:
    """The files that can be mended, in order, and those of which it could not be proved."""

    files: tuple[Mended, ...]
    unproved: tuple[str, ...]


def mend(tree: Tree, verdict: Verdict, files: Iterable[str], on: date) -> Mending:
    """Mend some files of a tree; nothing is written.

    A file is mended only if, read again, it has none of the findings that were mended, no new finding of
    its text or its shape and, where its records could be read before, the same records.
    """
    wanted = sorted(files)
    said: dict[str, list[Finding]] = {file: [] for file in wanted}
    for finding in verdict.findings:
        if finding.file in said:
            said[finding.file].append(finding)
    tried = [one for file in wanted if (one := _mended(file, tree.read(file), said[file])) is not None]
    unproved: list[str] = []
    while tried:
        after = validate(Overlay(tree, {one.file: one.after for one in tried}), on)
        failed = {one.file for one in tried if not _proved(one, verdict, after)}
        if not failed:
            break
        unproved += sorted(failed)
        tried = [one for one in tried if one.file not in failed]
    return Mending(tuple(tried), tuple(sorted(unproved)))


def _mended(file: str, data: bytes, findings: list[Finding]) -> Mended | None:
    """Carry out what is offered for one file; None where that is nothing, or its bytes are no text."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    mark = MARK if text.startswith(MARK) else ""
    body = text.removeprefix(MARK)
    codes: list[str] = []
    planned: list[Splice] = []
    for finding in findings:
        found = splices(finding, body)
        planned += found
        codes += [finding.code] if found else []
    if mark and any(finding.code == MARKED for finding in findings):
        mark = ""
        codes.append(MARKED)
    new = spliced(body, apart(planned))
    if address(file) is not None and new and not new.endswith("\n"):
        new += newline_of(new)
        codes.append("")
    after = (mark + new).encode()
    return None if after == data else Mended(file, data, after, tuple(codes))


def _proved(one: Mended, before: Verdict, after: Verdict) -> bool:
    was, now = _counted(one.file, before), _counted(one.file, after)
    gone = Counter(code for code in one.codes if code)
    if any(now[code] > was[code] - gone[code] for code in now | was):
        return False
    if not HARMLESS.issuperset(gone):
        return True
    return _records(one.file, before) == _records(one.file, after)


def _counted(file: str, verdict: Verdict) -> Counter[str]:
    """Count by code what was found in a file's text and shape; what the plan says of it may come to light."""
    scopes: Mapping[str, Scope] = {rule.code: rule.scope for rule in rules()}
    own = (Scope.READING, Scope.TEXT)
    return Counter(str(one.code) for one in verdict.findings if one.file == file and scopes[one.code] in own)


def _records(file: str, verdict: Verdict) -> list[Any]:
    case = Case(verdict.plan, verdict.date)
    return [record for record in _all(case) if record.file == file]


def _all(case: Case) -> Iterator[Any]:
    yield from case.records()
    yield from case.reports()
