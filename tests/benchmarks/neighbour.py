"""Our nearest relatives, each in an environment of its own, and a project of the same text for each."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import indent

from tests.benchmarks.measures import measure_text

DOCUMENT = """\
settings:
  digits: 4
  itemformat: yaml
  prefix: XA
  sep: ''
"""

ITEM = """\
active: true
derived: false
header: |
  Measure {number}
level: 1.{number}.1
links: []
normative: true
ref: ''
reviewed: null
text: |
{text}"""

REQUIREMENT = """
[REQUIREMENT]
UID: XA-{number:04}
TITLE: Measure {number}
STATEMENT: >>>
{text}<<<
"""
SETTINGS = """\
from strictdoc.core.project_config import ProjectConfig


def create_config() -> ProjectConfig:
    return ProjectConfig(project_title="Plan", project_features=["DIFF"])
"""


def write_project(folder: Path, *, items: int) -> Path:
    """Write a doorstop project whose items carry the text of as many measures; return its folder."""
    return write_items(folder, [measure_text(number) for number in range(1, items + 1)])


def write_items(folder: Path, texts: Sequence[str]) -> Path:
    """Write a doorstop project with an item a text; return its folder."""
    document = folder / "items"
    document.mkdir(parents=True)
    (document / ".doorstop.yml").write_text(DOCUMENT, "utf-8")
    for number, said in enumerate(texts, start=1):
        text = ITEM.format(number=number, text=indent(said, "  "))
        (document / f"XA{number:04}.yml").write_text(text, "utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    return folder


def install_doorstop(folder: Path) -> Path | None:
    """Install doorstop in an environment of its own; return its program, or None where that fails.

    ``JOSPAR_DOORSTOP`` may name a program that is there already.
    """
    return _install("doorstop", folder)


def install_strictdoc(folder: Path) -> Path | None:
    """Install StrictDoc, as ``install_doorstop`` does; ``JOSPAR_STRICTDOC`` may name a program."""
    return _install("strictdoc", folder)


def _install(package: str, folder: Path) -> Path | None:
    if named := os.environ.get(f"JOSPAR_{package.upper()}"):
        return Path(named)
    places = folder / ("Scripts" if sys.platform == "win32" else "bin")
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [str(places / "pip"), "install", "--quiet", package],
    ):
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return None
    return places / package


def write_requirements(folder: Path, texts: Sequence[str]) -> None:
    """Write a StrictDoc document with a requirement a text, and the settings that let it compare."""
    parts = [REQUIREMENT.format(number=number, text=text) for number, text in enumerate(texts, start=1)]
    (folder / "plan.sdoc").write_text(
        "[DOCUMENT]\nTITLE: Plan\nOPTIONS:\n  MARKUP: Text\n" + "".join(parts), "utf-8"
    )
    (folder / "strictdoc_config.py").write_text(SETTINGS, "utf-8")
