"""Print the lowest versions that pyproject.toml promises to work with, as constraints for pip."""

import re
import sys
import tomllib

from tests.house.sources import REPOSITORY

EXTRAS = ("calendar", "documents", "sheets")
LOWEST = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?>=([0-9.]+)")


def lowest_versions() -> list[str]:
    """Turn the lower bound of each dependency, and of the extras', into a pin; each must have one."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [one for name in EXTRAS for one in project["optional-dependencies"][name]]
    return [pin(requirement) for requirement in (*project["dependencies"], *extras)]


def pin(requirement: str) -> str:
    """Pin a requirement to its lower bound: ``typer>=0.26,<0.29`` becomes ``typer==0.26``."""
    found = LOWEST.match(requirement.replace(" ", ""))
    if found is None:
        raise ValueError(requirement)
    return f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    sys.stdout.write("\n".join(lowest_versions()) + "\n")
