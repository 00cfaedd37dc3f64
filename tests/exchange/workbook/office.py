"""LibreOffice without a window, as somebody who fills in a sheet and saves it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS = 120
FILL = Path(__file__).with_name("fill.py")


def insist_on_office() -> None:
    """Skip the test, with a reason, where there is no LibreOffice that a program can talk to."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    if not os.access(SYSTEM_PYTHON, os.X_OK) or _system("-c", "import uno").returncode:
        pytest.skip("python3-uno is not installed")


def fill_in(source: Path, saved: Path, cells: Mapping[str, str | float]) -> None:
    """Open a workbook, type into cells of its first sheet as a person would, and save it as XLSX."""
    with tempfile.TemporaryDirectory() as profile:
        ended = _system(str(FILL), str(source), str(saved), json.dumps(dict(cells)), profile)
    assert ended.returncode == 0, ended.stderr


def convert(source: Path, form: str, folder: Path) -> Path:
    """Convert a document by LibreOffice into another form; give the new file."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    with tempfile.TemporaryDirectory() as profile:
        own = f"-env:UserInstallation={Path(profile).as_uri()}"
        words = ["soffice", own, "--headless", "--convert-to", form, "--outdir", str(folder), str(source)]
        subprocess.run(words, check=True, capture_output=True, timeout=SECONDS)
    made = folder / f"{source.stem}.{form.partition(':')[0]}"
    if not made.exists():
        pytest.skip(f"this LibreOffice does not open {source.suffix}")
    return made


def _system(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the system's own Python, which alone knows LibreOffice's bridge."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_"))}
    return subprocess.run(
        [SYSTEM_PYTHON, *words], env=kept, capture_output=True, text=True, check=False, timeout=SECONDS
    )


if sys.platform == "win32":
    SYSTEM_PYTHON = sys.executable
