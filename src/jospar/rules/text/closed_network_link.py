r"""A link leads into a closed network.

Why:
    An address such as 10.0.0.5, localhost or a server's bare name works on the desk of whoever
    wrote it and nowhere else, and tells everybody how the inner network is built. Give the public
    address, or the document's registration number.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: see https://example.org/10.0.0.5 and http://www.local-news.example/
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: see http://10.0.0.5/standard  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: see https://documents.intra/standard  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    note: see \\server\share\standard.docx  # here
    ```
"""

import re
from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.text.repeated import repeated

LINK = (
    r"(?:https?|ftp|smb)://(?:[^\s/@]{1,80}@)?(?P<host>\[[0-9A-Fa-f:.]{2,45}\]|[\w.-]{1,253})"
    r"|file://[^\s\"'>]{0,253}"
    r"|(?<![\\\w])\\\\[\w.-]{2,63}\\[\w$.-]{1,253}"
)
PRIVATE = (
    r"(?:10|127)(?:\.[0-9]{1,3}){3}"
    r"|(?:192\.168|169\.254|172\.(?:1[6-9]|2[0-9]|3[01]))(?:\.[0-9]{1,3}){2}"
    r"|\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]"
    r"|[a-z0-9_-]+"
    r"|(?:.*\.)?(?:local|intra|intranet|lan|corp|internal|home|localdomain)"
    r"|(?:.*\.)?intra(?:net)?\..*"
)
"""Addresses and names that mean something inside one network only; a name without a dot is one."""


def look(file: str, text: str) -> Iterator[Finding]:
    """Report every link that works in one network only, each once."""
    if "/" not in text and "\\" not in text:
        return
    for one in repeated(file, text, _links):
        yield Finding(Code("J039"), one.place, one.facts | {"value": one.value})


def _links(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(LINK, text, re.IGNORECASE):
        host = match["host"]
        if host is None or re.fullmatch(PRIVATE, host.lower().rstrip(".")):
            yield match.span()
