"""The layers of the house and the one home of each library, as pyproject.toml states them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def test_the_layers_hold(repository: Path) -> None:
    beside_python = str(Path(sys.executable).parent)
    program = shutil.which("lint-imports", path=beside_python)
    if program is None:
        pytest.skip("import-linter is not installed beside this Python")
    run = subprocess.run([program], cwd=repository, capture_output=True, check=False, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
