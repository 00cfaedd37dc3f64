"""Check that a built wheel holds every file of the package: python -m tests.house.wheel WHEEL."""

import sys
import zipfile
from pathlib import Path

from tests.house.sources import REPOSITORY, repository_files

# What the program reads at run time besides its modules: the folder and how names in it end.
AMONG_THEM = {
    "the manual": ("jospar/manual/", ".md"),
    "decision pages": ("jospar/manual/decisions/", ".md"),
    "catalogues": ("jospar/words/", ".mo"),
    "templates": ("jospar/report/templates/", ""),
    "schemas": ("jospar/", ".schema.json"),
    "phrases of the demo": ("jospar/demo/phrases/", ".json"),
    "files of a new repository": ("jospar/scaffold/files/plan/", ".yaml"),
    "pages of a new repository": ("jospar/scaffold/files/pages/", ".md"),
    "the type marker": ("jospar/", "py.typed"),
}


def missing_from(wheel: Path) -> list[str]:
    """List the files of ``src/jospar`` that the wheel lacks, and the kinds of which it has none."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    source = REPOSITORY / "src"
    wanted = {
        path.relative_to(source).as_posix() for path in repository_files() if path.is_relative_to(source)
    }
    kinds = [what for what, (folder, end) in AMONG_THEM.items() if not holds(held, folder, end)]
    return sorted(wanted - held) + kinds


def holds(held: set[str], folder: str, end: str) -> bool:
    """Tell whether there is a file below a folder whose name ends so."""
    return any(name.startswith(folder) and name.endswith(end) for name in held)


if __name__ == "__main__":
    lacking = missing_from(Path(sys.argv[1]))
    if lacking:
        sys.exit("the wheel lacks: " + ", ".join(lacking))
    sys.stdout.write(f"{Path(sys.argv[1]).name} holds everything\n")
