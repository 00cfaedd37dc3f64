"""A change of files as people and git read it: a unified diff."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff


def patch(before: Mapping[str, bytes | None], after: Mapping[str, bytes | None]) -> Iterator[str]:
    """Write what would change in files, as `git apply` takes it; None is a file that is not there."""
    for name, data in after.items():
        old = before.get(name)
        was, now = (
            one.decode("utf-8", "replace").splitlines(keepends=True) for one in (old or b"", data or b"")
        )
        first = f"a/{name}" if old is not None else "/dev/null"
        last = f"b/{name}" if data is not None else "/dev/null"
        for line in unified_diff(was, now, fromfile=first, tofile=last):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
