"""A change of files as people and git read it: a unified diff."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff


def patch(before: Mapping[str, bytes | None], after: Mapping[str, bytes]) -> Iterator[str]:
    """Write what would change in files, as `git apply` takes it; None before is a file that is new."""
    for name, data in after.items():
        old = before.get(name)
        was, now = (one.decode("utf-8", "replace").splitlines(keepends=True) for one in (old or b"", data))
        first = f"a/{name}" if old is not None else "/dev/null"
        for line in unified_diff(was, now, fromfile=first, tofile=f"b/{name}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
