"""What makes a finding the same one tomorrow: its code, its file and its words, not its line."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from jospar.report.findings.sighting import Sighting

LENGTH = 32
"""Hexadecimal digits of a fingerprint."""
MOVING = ("line", "column")
"""Facts that end so name a place, and places move."""


def with_fingerprints(seen: Iterable[Sighting]) -> Iterator[tuple[Sighting, str]]:
    """Give each finding with its fingerprint: 32 hexadecimal digits, no two alike in one run.

    It stays when lines are put in above it, when another language is spoken, and when a day passes: counts
    and sums are left out. Findings of a file that are told apart by nothing else are numbered. What
    protection masks is masked here too, so that nobody can guess a number from its fingerprint.
    """
    met: Counter[str] = Counter()
    for one in seen:
        same = json.dumps([one.code, one.file, _lasting(one)], ensure_ascii=True)
        met[same] += 1
        yield one, sha256(f"{same}{met[same]}".encode()).hexdigest()[:LENGTH]


def _lasting(one: Sighting) -> list[tuple[str, object]]:
    return [
        (name, fact)
        for name, fact in sorted(one.facts.items())
        if (isinstance(fact, str | tuple) and not name.endswith(MOVING)) or name.endswith("year")
    ]
