"""``jospar validate`` as people run it."""

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from jospar.cli import validating
from jospar.cli.application import run_application
from jospar.cli.main import run
from jospar.cli.validating import Demand
from tests.cli.conftest import MEASURE, Run, Shell, spoil
from tests.tree.repository import initialise

DATE = ("--date", "2026-11-21")
ONLY = ("--select", "J203")


def test_a_plan_without_findings_is_said_to_be_so(here: Run) -> None:
    ended = here("validate", *ONLY, *DATE)
    assert ended.code == 0
    assert ended.out == "3 measures, 1 indicator, 1 observation in 9 files: no findings\n"
    assert ended.err == ""


def test_a_finding_shows_its_line_and_what_to_do_next(plan: Path, here: Run) -> None:
    spoil(plan)
    ended = here("validate", *ONLY, *DATE)
    assert ended.code == 1
    first, line, mark, summary, more = ended.out.splitlines()
    assert re.fullmatch(rf'{MEASURE}:\d+:7: error J203: .+ \(did you mean "ministry_a"\?\)', first)
    assert re.fullmatch(r" +\d+ \| lead: ministy_a", line)
    assert mark == " " * line.index("|") + "|       " + "^" * len("ministy_a")
    assert summary == "1 error in 9 files"
    assert more == "more: jospar explain J203"


def test_validating_without_an_option_is_what_the_options_say_by_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    demanded: list[Demand] = []

    def note(demand: Demand) -> int:
        demanded.append(demand)
        return 0

    monkeypatch.setattr(validating, "hold", note)
    assert run(["validate"]) == run_application(["validate"]) == 0
    assert demanded[0] == demanded[1]


@pytest.mark.parametrize(
    ("level", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)], ids=str
)
def test_fail_on_chooses_the_exit_code(plan: Path, here: Run, level: str, code: int) -> None:
    spoil(plan)
    assert here("validate", *ONLY, *DATE, "--fail-on", level).code == code


def test_a_note_fails_only_what_asks_for_notes(plan: Path, here: Run) -> None:
    path = plan / MEASURE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    only = ("validate", "--select", "J003", *DATE)
    assert here(*only).code == 0
    assert here(*only, "--fail-on", "warning").code == 0
    assert here(*only, "--fail-on", "note").code == 1


def test_what_is_ignored_is_not_said(plan: Path, here: Run) -> None:
    spoil(plan)
    ended = here("validate", "--select", "J2", "--ignore", "unknown-agency", *DATE)
    assert ended.code == 0
    assert "J203" not in ended.out


def test_quiet_says_only_what_fails(plan: Path, here: Run) -> None:
    assert here("validate", *ONLY, *DATE, "--quiet").out == ""
    spoil(plan)
    ended = here("validate", *ONLY, *DATE, "--quiet")
    assert ended.code == 1
    assert len(ended.out.splitlines()) == 1
    assert here("validate", *ONLY, *DATE, "--quiet", "--fail-on", "never").out == ""


def test_excerpts_can_be_left_out(plan: Path, here: Run) -> None:
    spoil(plan)
    assert "|" not in here("validate", *ONLY, *DATE, "--no-excerpt").out


@pytest.mark.parametrize("how", [("--json",), ("--format", "json")], ids=str)
def test_json_is_one_object_in_utf8_whatever_was_asked_for(plan: Path, shell: Shell, how: list[str]) -> None:
    spoil(plan, new="lead: министерство")
    ended = shell.start("validate", *ONLY, *DATE, *how, environment={"PYTHONIOENCODING": "ascii"})
    told = json.loads(ended.out)
    assert ended.code == 1
    assert told["date"] == "2026-11-21"
    assert told["findings"][0]["facts"]["value"] == "министерство"
    assert "министерство" in ended.out


def test_json_names_the_tree_that_git_names(plan: Path, here: Run) -> None:
    repository = initialise(plan)
    repository.commit()
    told = json.loads(here("validate", *ONLY, *DATE, "--json").out)
    assert told["tree"] == repository.git("rev-parse", "HEAD:plan")


def test_the_same_plan_gives_the_same_bytes(plan: Path, here: Run) -> None:
    spoil(plan)
    assert here("validate", *DATE, "--json").out == here("validate", *DATE, "--json").out


def test_a_revision_is_read_instead_of_the_folder(plan: Path, here: Run) -> None:
    initialise(plan).commit()
    spoil(plan)
    assert here("validate", *ONLY, *DATE).code == 1
    assert here("validate", *ONLY, *DATE, "--at", "HEAD").code == 0
    assert here("validate", *ONLY, *DATE, "--at", "main").code == 0


def test_a_bare_repository_has_revisions_too(plan: Path, here: Run, tmp_path: Path) -> None:
    repository = initialise(plan)
    repository.commit()
    repository.git("clone", "--quiet", "--bare", str(plan), str(tmp_path / "bare.git"))
    assert here("validate", *ONLY, *DATE, "--plan", str(tmp_path / "bare.git"), "--at", "main").code == 0


@pytest.mark.parametrize("below", ["plan", "plan/example/measures", "elsewhere"], ids=str)
def test_the_plan_is_found_upwards(
    plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    (plan / "elsewhere").mkdir()
    monkeypatch.chdir(plan / below)
    assert here("validate", *ONLY, *DATE).code == 0


@pytest.mark.parametrize("named", ["", "plan"], ids=["its folder", "the plan itself"])
def test_the_plan_can_be_named(
    plan: Path, here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert here("validate", *ONLY, *DATE, "--plan", str(plan / named)).code == 0


@pytest.mark.parametrize(("language", "word"), [("en", "error"), ("ru", "ошибка"), ("kk", "қате")])
def test_it_speaks_three_languages(plan: Path, here: Run, language: str, word: str) -> None:
    spoil(plan)
    assert f" {word} J203: " in here("validate", *ONLY, *DATE, "--lang", language).out


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Tell when each file below a folder was changed, and how large it is."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mtime_ns, path.lstat().st_size)
        for path in sorted(folder.rglob("*"))
    }


def test_it_never_writes_a_byte(plan: Path, shell: Shell) -> None:
    initialise(plan).commit()
    before = stamps(plan)
    for path in (plan, *plan.rglob("*")):
        if path.is_dir() and ".git" not in path.parts:
            path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    ended = shell.start("validate", *ONLY, *DATE)
    shell.start("validate", *ONLY, *DATE, "--json", "--at", "HEAD")
    for path in (plan, *plan.rglob("*")):
        if path.is_dir():
            path.chmod(stat.S_IRWXU)
    assert ended.code == 0
    assert stamps(plan) == before


def test_a_locale_without_letters_gets_them_all_the_same(plan: Path, shell: Shell) -> None:
    bare = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    spoil(plan)
    assert " ошибка J203" in shell.start("validate", "--lang", "ru", *ONLY, environment=bare).out


def test_an_encoding_that_was_asked_for_is_kept(plan: Path, shell: Shell) -> None:
    ended = shell.start("validate", "--lang", "ru", *ONLY, environment={"PYTHONIOENCODING": "ascii"})
    assert ended.code == 0
    assert "\\u043c\\u0435\\u0440" in ended.out


def test_the_locale_chooses_the_language_then_the_plan(plan: Path, shell: Shell) -> None:
    russian = {"JOSPAR_LANG": "", "LC_ALL": "ru_RU.UTF-8"}
    assert "в 9 файлах" in shell.start("validate", *ONLY, environment=russian).out
    nothing = {"JOSPAR_LANG": "", "LC_ALL": "C"}
    assert "in 9 files" in shell.start("validate", *ONLY, environment=nothing).out


def test_a_reader_that_goes_away_is_no_error(plan: Path) -> None:
    for number in range(400):
        (plan / "plan" / f"stray_{number}.txt").write_text("")
    with subprocess.Popen(
        [sys.executable, "-m", "jospar", "validate", *DATE, "--select", "J022"],
        cwd=plan,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        os.read(running.stdout.fileno(), 1)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0
