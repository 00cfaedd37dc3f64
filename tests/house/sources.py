"""The files of this repository, as the house tests read them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "src" / "jospar"
MANUAL = SOURCE / "manual"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its path from the top of the repository, its text and its tree."""

    name: str
    text: str
    tree: ast.Module


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Read the Python files below some folders of the repository, ``src`` and ``tests`` if none is named."""
    paths = sorted(
        path for folder in folders or ("src", "tests") for path in (REPOSITORY / folder).rglob("*.py")
    )
    return tuple(read_module(path) for path in paths)


def read_module(path: Path) -> Module:
    """Read one Python file."""
    text = path.read_text("utf-8")
    return Module(path.relative_to(REPOSITORY).as_posix(), text, ast.parse(text))


def functions(module: Module) -> Iterator[Function]:
    """Walk over all functions and methods of a module."""
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node


def is_docstring(statement: ast.stmt) -> bool:
    """Tell whether a statement is a string that stands alone."""
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


@cache
def repository_files() -> tuple[Path, ...]:
    """List the files that git tracks or would track; empty where this is no git repository."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False, text=True).stdout
    paths = (REPOSITORY / name for name in listed.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))
