"""Forms to look at: of a synthetic programme's agency, and of the example plan with texts of an attacker."""

import shutil
from datetime import date
from pathlib import Path

from jospar.editing.bench import open_bench
from jospar.editing.blank import asked_of, blank_rows
from jospar.report.weekform.build import build_form
from jospar.report.weekform.html import render_form
from jospar.report.weekform.page import FormPage
from jospar.standing.standing import stand
from jospar.tree.folder import open_folder
from tests.fixtures import EXAMPLE

DAY = date(2026, 7, 7)
TREE = "0123456789abcdef0123456789abcdef01234567"
HOSTILE = """</script><img src=x onerror=alert(1)>"'`\u2028\u2029{{7*7}}{given}<!--"""
"""A title that wants to be more than a text."""


def form_page(folder: Path, agency: str, *, language: str = "ru", everything: bool = False) -> FormPage:
    """Build the form of an agency of the plan in a folder."""
    bench = open_bench(open_folder(folder), DAY)
    standing = stand(bench.plan, DAY)
    rows = blank_rows(bench, agency, asked_of(standing, agency, everything=everything))
    return build_form(standing, agency, rows, tree=TREE, language=language)


def write_form(folder: Path, agency: str, path: Path, *, language: str = "ru") -> Path:
    """Write the form of an agency into a file."""
    path.write_text(render_form(form_page(folder, agency, language=language)), "utf-8")
    return path


def example(folder: Path) -> Path:
    """Copy the example plan."""
    return Path(shutil.copytree(EXAMPLE, folder))


def attacked(folder: Path) -> Path:
    """Copy the example plan with a hostile title of its first measure and a hostile name of its agency."""
    example(folder)
    quoted = HOSTILE.replace("\\", "\\\\").replace('"', '\\"').replace("\u2028", "\\u2028")
    quoted = quoted.replace("\u2029", "\\u2029")
    for name, old in (
        ("example/measures/XA-001.yaml", "Открыть 40 кабинетов помощи детям, пострадавшим от насилия"),
        ("agencies.yaml", "Министерство А"),
    ):
        path = folder / "plan" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, f'"{quoted}"', 1), "utf-8")
    return folder
