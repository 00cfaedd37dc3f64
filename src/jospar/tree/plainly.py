"""Listing a tree in which nothing is odd: most trees are so, and have thousands of files."""

from jospar.tree.listing import Entry
from jospar.tree.tree import LIMIT_BYTES

MODES = {b"100644": 0o100644, b"100755": 0o100755}
PRINTABLE = bytes(range(0x20, 0x7F))
ODD = (
    *(b".yaml/", b".yml/", b"//", b"\t/", b"/\0", b"\t\0"),
    *(b"/./", b"/../", b"\t./", b"\t../", b"/.\0", b"/..\0", b"\t.\0", b"\t..\0"),
)
"""What must not stand in a listing: folders called as files are, and names that are none."""


def list_plain(output: bytes) -> dict[str, Entry] | None:
    """Read what ``ls-tree -r -l -z`` says of a tree of plain files with plain names; None of any other."""
    lower = output.lower()
    if output.translate(None, PRINTABLE + b"\t\0") or any(odd in lower for odd in ODD):
        return None
    files: dict[str, Entry] = {}
    for line in output.split(b"\0")[:-1]:
        words, _, path = line.partition(b"\t")
        mode, _, blob, size = words.split()
        if mode not in MODES or not size.isdigit() or int(size) > LIMIT_BYTES:
            return None
        files["plan/" + path.decode()] = Entry(path, MODES[mode], int(size), b"", None, blob.decode())
    return {name: files[name] for name in sorted(files)}
