"""The example plan in memory, with some files laid over it."""

from collections.abc import Mapping

from tests.fixtures import EXAMPLE, Memory


def tree_with(files: Mapping[str, bytes]) -> Memory:
    """Give the example plan with these files added or replaced."""
    plan = {
        path.relative_to(EXAMPLE).as_posix(): path.read_bytes()
        for path in sorted((EXAMPLE / "plan").rglob("*"))
        if path.is_file()
    }
    return Memory({**plan, **files})
