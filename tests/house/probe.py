"""Run one command as its own process and tell which modules it ended with."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SCRIPT = """
import sys
out, sys.argv = sys.argv[1], ["jospar", *sys.argv[2:]]
code = 0
try:
    if sys.argv[1:] != ["nothing"]:
        from jospar.__main__ import main
        code = main()
except SystemExit as stop:
    code = stop.code
loaded = sorted(sys.modules)
import json
with open(out, "w") as file:
    json.dump({"code": code or 0, "modules": loaded}, file)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command left behind: its exit code, its modules and what it printed."""

    code: int
    modules: frozenset[str]
    printed: str

    def rooms(self) -> frozenset[str]:
        """Name the packages and the first-level rooms: ``yaml``, ``jospar.rules``."""
        own = {".".join(name.split(".")[:2]) for name in self.modules if name.startswith("jospar")}
        return frozenset(name.partition(".")[0] for name in self.modules) | frozenset(own)


def run_command(*words: str, folder: Path, scratch: Path) -> Run:
    """Run ``jospar WORDS`` in a folder, in a process of its own."""
    out = scratch / "modules.json"
    out.unlink(missing_ok=True)
    command = [sys.executable, "-c", SCRIPT, str(out), *words]
    ended = subprocess.run(
        command, cwd=folder, capture_output=True, check=False, stdin=subprocess.DEVNULL, text=True
    )
    assert out.exists(), ended.stdout + ended.stderr
    told = json.loads(out.read_text())
    return Run(told["code"], frozenset(told["modules"]), ended.stdout + ended.stderr)
