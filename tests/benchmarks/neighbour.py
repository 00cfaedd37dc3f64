"""Our nearest relative, doorstop: its own environment, and a project of the same text for it."""

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
    if named := os.environ.get("JOSPAR_DOORSTOP"):
        return Path(named)
    places = folder / ("Scripts" if sys.platform == "win32" else "bin")
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [str(places / "pip"), "install", "--quiet", "doorstop"],
    ):
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return None
    return places / "doorstop"
