"""Two branches changed one field in two ways, and nobody has decided.

Why:
    Git merges plan files by their fields where `jospar git install` was run. What both branches changed
    stands as ours has it, and both values are kept under `conflicts`, with the names of the branches. Until
    somebody decides, the plan says only what one side wanted. `jospar resolve` puts the chosen value in its
    place and takes the entry away; by hand the same two edits will do.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Settle conflicts between the two programmes
    area: health
    due: 2027-06
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    due: 2027-03
    conflicts:
      - field: due  # here
        base: 2026-12
        ours: 2027-03
        theirs: 2027-06
        sides: {ours: main, theirs: deadlines}
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    conflicts:
      - {field: note, base: Agreed, theirs: Agreed in May}  # here
    ```
"""

from collections.abc import Iterator

from jospar.code import Code, Level
from jospar.finding import Fact, Finding
from jospar.place import Place
from jospar.plan.agency import Agency
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.source import Source
from jospar.reading.conflicts import KEY, WHOLE, OpenConflict, brief, open_conflicts
from jospar.reading.layout import address
from jospar.reading.node import end, start

NAMED = (Measure, Indicator, Programme, Amendment, Risk, Decision, Override, Agency, Source)
"""Records that an id names; the others are named by their file."""
LONGEST = 60
"""Characters of a value that are shown."""


def look(file: str, text: str) -> Iterator[Finding]:
    """Report every conflict that is open."""
    if KEY in text:
        for one in open_conflicts(file, text.encode()):
            yield finding_of(one)


def finding_of(one: OpenConflict, level: Level = Level.ERROR) -> Finding:
    """Say of a conflict where it is, what both sides have, and what settles it."""
    return Finding(Code("J027"), Place(one.file, start(one.node), end(one.node)), _facts(one), level)


def _facts(one: OpenConflict) -> dict[str, Fact]:
    where = address(one.file)
    record = one.record if where is not None and where.record in NAMED else one.file
    whole = one.field == WHOLE
    command = f"jospar resolve {record}{'' if whole else f' --field {one.field}'} --take"
    gone = [side for side in ("ours", "theirs") if one.value(side) is None]
    ours_of, theirs_of = one.sides
    return {
        "field": one.record if whole else one.field,
        "ours": _cut(brief(one.value("ours"))),
        "theirs": _cut(brief(one.value("theirs"))),
        "ours_of": ours_of,
        "theirs_of": theirs_of,
        "command": command,
        **({"problem": f"{gone[0]}_gone"} if gone else {}),
    }


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
