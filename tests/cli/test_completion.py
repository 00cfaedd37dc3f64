"""Completion through the protocol of each shell: what it offers, and that it never complains."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from jospar.cli.application import COMMANDS
from jospar.cli.topics import topics
from jospar.rules.registry import rules
from tests.cli.asking import SHELLS, ask, environment_of, values
from tests.cli.conftest import MEASURE, Run, Shell, spoil
from tests.tree.repository import initialise

NAMES = ["example", "safety", "health", "ministry_a", "ministry_b", "akimat_01", "akimat_02"]
RECORDS = ["XA-001", "XA-002", "XA-003", "XA-I-01"]


def test_commands_are_offered(shell: Shell) -> None:
    assert values(ask(shell, "jospar ")) == [row.name for row in COMMANDS]
    assert values(ask(shell, "jospar val")) == ["validate"]


def test_codes_families_and_names_of_rules_are_offered(shell: Shell) -> None:
    assert values(ask(shell, "jospar explain J20")) == [f"J20{number}" for number in range(1, 10)]
    assert values(ask(shell, "jospar explain X20")) == ["X201", "X202", "X203"]
    assert values(ask(shell, "jospar explain unknown_agency_")) == ["unknown_agency_folder"]
    assert {"J2", "X", "J203"} <= set(values(ask(shell, "jospar explain ")))


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_lists_of_codes_are_continued_after_a_comma(shell: Shell, option: str) -> None:
    assert "J2,J301" in values(ask(shell, f"jospar validate {option} J2,J30"))


def test_names_of_the_plan_are_offered(shell: Shell) -> None:
    assert values(ask(shell, "jospar validate ")) == [*NAMES, *RECORDS]
    assert values(ask(shell, "jospar validate XA-0")) == RECORDS[:3]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("jospar validate --lang ", ["kk", "ru", "en"]),
        ("jospar validate --format s", ["sarif"]),
        ("jospar explain --format ", ["text", "md"]),
        ("jospar report ", ["weekly"]),
        ("jospar report --lang ru,k", ["ru,kk"]),
        ("jospar report --format m", ["md"]),
        ("jospar manual --lang k", ["kk"]),
    ],
)
def test_closed_words_are_offered(shell: Shell, line: str, offered: list[str]) -> None:
    assert values(ask(shell, line)) == offered


def test_pages_of_the_manual_are_offered(shell: Shell) -> None:
    assert values(ask(shell, "jospar manual ")) == [topic.name for topic in topics()]


def test_branches_and_tags_are_offered(plan: Path, shell: Shell) -> None:
    repository = initialise(plan)
    repository.commit()
    repository.git("tag", "v1")
    repository.git("branch", "odd$(x)")
    assert values(ask(shell, "jospar validate --at ")) == ["HEAD", "main", "v1"]


def test_folders_with_a_plan_are_offered(plan: Path) -> None:
    above = Shell(plan.parent)
    assert values(ask(above, "jospar validate --plan ")) == ["repository"]
    assert values(ask(above, "jospar validate --plan repository XA-I")) == ["XA-I-01"]


@pytest.mark.parametrize("of", SHELLS)
def test_titles_stand_beside_ids(shell: Shell, of: str) -> None:
    ended = ask(shell, "jospar validate XA-002", of=of, more={"JOSPAR_LANG": "ru"})
    assert (ended.code, ended.err) == (0, "")
    assert "XA-002" in ended.out
    assert (of == "bash") == ("школьных" not in ended.out)


@pytest.mark.parametrize("of", SHELLS)
@pytest.mark.parametrize(
    "line",
    ["jospar validate ", "jospar validate --at ", "jospar validate --plan nowhere XA", "jospar nothing x"],
)
def test_outside_of_a_plan_nothing_is_offered_and_nothing_said(tmp_path: Path, of: str, line: str) -> None:
    ended = ask(Shell(tmp_path), line, of=of)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.strip() in {"", "_files"}


@pytest.mark.parametrize("of", SHELLS)
def test_a_broken_plan_is_completed_as_far_as_it_goes(plan: Path, shell: Shell, of: str) -> None:
    (plan / "plan/agencies.yaml").write_bytes(b"- id: [\xff\n- {id: nobody")
    (plan / "plan/example/programme.yaml").write_text("areas: {{{\n")
    (plan / MEASURE).write_bytes(b"\0title: [*\xff")
    (plan / "plan/example/measures/XA-002.yaml").unlink()
    (plan / "plan/example/measures/XA-002.yaml").symlink_to("XA-002.yaml")
    ended = ask(shell, "jospar validate ", of=of)
    assert (ended.code, ended.err) == (0, "")
    assert all(name in ended.out for name in ("XA-001", "XA-002", "XA-003", "nobody"))


EVIL = r"""`touch hit` $(touch hit) \$(touch hit) '"; touch hit; [/red] [bold]x \`touch hit\` ]))'"""


@pytest.mark.parametrize("of", SHELLS)
def test_titles_and_names_reach_no_shell_as_commands(plan: Path, shell: Shell, of: str) -> None:
    (plan / MEASURE).write_text(f"id: XA-001\ntitle: {EVIL}\n", "utf-8")
    (plan / "plan/example/measures/$(touch hit).yaml").write_text("title: x\n")
    ended = ask(shell, "jospar validate ", of=of)
    assert (ended.code, ended.err) == (0, "")
    assert "XA-001" in ended.out
    assert not re.search(r"[$`\\]", ended.out)
    assert "(touch" not in ended.out


COMPLETE_IN_BASH = """
eval "$(_JOSPAR_COMPLETE=source_bash jospar)"
COMP_WORDS=(jospar validate XA-00) COMP_CWORD=2
_jospar_completion jospar
printf '%s\\n' "${COMPREPLY[@]}"
"""


def test_bash_completes_by_the_script_that_it_is_given(plan: Path, tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    program = tmp_path / "jospar"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m jospar "$@"\n')
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    ended = subprocess.run(
        [bash, "--norc", "-c", COMPLETE_IN_BASH],
        cwd=plan,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    assert ended.stdout.split() == RECORDS[:3]
    assert ended.stderr == ""


def test_fish_is_told_whether_there_is_anything(shell: Shell) -> None:
    asking = {"_TYPER_COMPLETE_FISH_ACTION": "is-args"}
    assert ask(shell, "jospar validate XA-0", of="fish", more=asking).code == 0
    assert ask(shell, "jospar validate zzz", of="fish", more=asking).code == 1


@pytest.mark.parametrize("asked", ["complete_nothing", "nonsense", "complete_"])
def test_an_unknown_shell_gets_nothing(shell: Shell, asked: str) -> None:
    ended = shell.type(environment={"_JOSPAR_COMPLETE": asked})
    assert (ended.code, ended.out, ended.err) == (1, "", "")


def test_a_shell_that_says_nothing_of_its_line_gets_nothing(shell: Shell) -> None:
    ended = shell.type(environment={"_JOSPAR_COMPLETE": "complete_bash"})
    assert (ended.code, ended.err) == (0, "")


def test_every_code_can_be_completed(shell: Shell) -> None:
    assert {rule.code for rule in rules()} <= set(values(ask(shell, "jospar explain J")))


def test_completion_changes_nothing(plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = spoil(plan)
    before = path.stat()
    for name, value in environment_of("zsh", "jospar validate X").items():
        monkeypatch.setenv(name, value)
    assert "XA-001" in here().out
    assert path.stat().st_mtime_ns == before.st_mtime_ns
