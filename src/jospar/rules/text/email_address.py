"""An e-mail address stands in a text.

Why:
    A plan names offices, never persons, and an address mostly holds somebody's name. What has been
    committed once stays in the history. Write the office; its address belongs into its `contact` in
    agencies.yaml.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Publish the standard as @ministry_a on social networks
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: write to a.somebody@ministry-a.example  # here
    ```
"""

import re
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.text.repeated import repeated

OFFICES = "plan/agencies.yaml"
"""Where the contact of an office may stand."""
BEFORE = r"[\w.%+-]{1,64}\Z"
AFTER = r"@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?!\w)"
LONGEST = 64


def look(file: str, text: str) -> Iterator[Finding]:
    """Report every e-mail address outside the list of offices, each once."""
    if ("@" in text or "\\" in text) and file != OFFICES:
        for one in repeated(file, text, _addresses):
            yield Finding(Code("J036"), one.place, one.facts)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    at = text.find("@")
    while at >= 0:
        after = re.compile(AFTER).match(text, at)
        before = re.search(BEFORE, text[max(0, at - LONGEST) : at]) if after else None
        if before and after:
            yield at - len(before[0]), after.end()
        at = text.find("@", at + 1)
