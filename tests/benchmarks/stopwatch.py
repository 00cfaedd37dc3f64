"""Time whole processes: commands in turn, so that a busy minute slows all of them alike."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

BYTES_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024
MEBIBYTE = 1024 * 1024
# A process of its own asks: a child's peak must not be mixed up with that of another child.
PEAK_OF_A_CHILD = """
import resource, subprocess, sys
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, ended.returncode)
"""


@dataclass(frozen=True, slots=True)
class Command:
    """Words to run, and the folder to run them in. ``{turn}`` in a word is another number each time."""

    words: Sequence[str]
    folder: Path


def run_time(command: Command, turn: int = 1) -> float:
    """Run a command once; return its seconds. Raises CalledProcessError when it fails."""
    words = [word.replace("{turn}", str(turn)) for word in command.words]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(
        words,
        cwd=command.folder,
        env=environment,  # as it is installed, with its bytecode: else Python compiles it at every run
        capture_output=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def alternate(commands: Mapping[str, Command], *, rounds: int) -> dict[str, float]:
    """Run commands in turn after one run each to warm up; return the median of each in seconds."""
    return {name: median(seconds) for name, seconds in _in_turn(commands, rounds=rounds).items()}


def _in_turn(commands: Mapping[str, Command], *, rounds: int) -> dict[str, list[float]]:
    for command in commands.values():
        run_time(command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(2, rounds + 2):
        for name, command in commands.items():
            times[name].append(run_time(command, turn))
    return times


@dataclass(frozen=True, slots=True)
class Beside:
    """What two commands take, in seconds, and the share that ours takes of theirs: all are medians.

    The share is the median of the rounds' own shares: each round's two runs follow each other, so that a
    machine which is slow for a minute is slow for both.
    """

    ours: float
    theirs: float
    share: float


def beside(ours: Command, theirs: Command, *, rounds: int) -> Beside:
    """Run our command and theirs in turn, after one run each to warm up."""
    times = _in_turn({"ours": ours, "theirs": theirs}, rounds=rounds)
    shares = [mine / other for mine, other in zip(times["ours"], times["theirs"], strict=True)]
    return Beside(median(times["ours"]), median(times["theirs"]), median(shares))


def peak_memory(command: Command) -> float:
    """Run a command once; return the peak of its resident memory in MiB."""
    asked = [sys.executable, "-I", "-c", PEAK_OF_A_CHILD, *command.words]
    told = subprocess.run(asked, cwd=command.folder, capture_output=True, check=True, text=True).stdout
    peak, code = (int(word) for word in told.split())
    assert code == 0
    return peak * BYTES_OF_MAXRSS / MEBIBYTE
