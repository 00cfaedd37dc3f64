"""``jospar init``: what it writes is sound, works as its pages say, and stands in nobody's way."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import SPOKEN, Run
from tests.house.markdown import fenced
from tests.manual.test_pipelines import scripts
from tests.tree.repository import Repository, environment

DAY = ("--date", "2026-11-21")


@pytest.fixture
def begun(here: Run, tmp_path: Path) -> Path:
    """Begin a repository in Russian, Kazakh and English, with git."""
    folder = tmp_path / "new"
    ended = here("init", str(folder), "--lang", "ru,kk,en", "--prefix", "QA", "--git", *DAY)
    assert (ended.code, ended.err) == (0, "")
    return folder


def names(folder: Path) -> list[str]:
    """List the files below a folder but those of git."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if path.parts[0] != ".git")


def test_it_is_sound_and_says_what_is_next(here: Run, tmp_path: Path) -> None:
    ended = here("init", str(tmp_path / "new"), *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert "files, to begin with" in ended.out
    assert ended.out.endswith("  jospar validate\n  jospar report weekly\n")
    assert "\n  git init --initial-branch=main\n" in ended.out
    assert not (tmp_path / "new" / ".git").exists()
    assert not (tmp_path / "new" / "LICENSE").exists()
    validated = here("validate", "--plan", str(tmp_path / "new"), *DAY)
    assert (validated.code, validated.out.rpartition(": ")[2]) == (0, "no findings\n")


def test_the_same_order_gives_the_same_files(here: Run, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        here("init", str(tmp_path / folder), "--lang", "kk", *DAY)
    one, two = tmp_path / "one", tmp_path / "two"
    assert names(one) == names(two)
    assert all((one / name).read_bytes() == (two / name).read_bytes() for name in names(one))


def test_the_schemas_are_those_that_the_command_writes(here: Run, begun: Path) -> None:
    before = {path.name: path.read_bytes() for path in (begun / "schemas").iterdir()}
    assert here("schema", "--plan", str(begun), "--out", str(begun / "schemas"), "--lang", "ru").code == 0
    assert {path.name: path.read_bytes() for path in (begun / "schemas").iterdir()} == before


def test_the_first_steps_work_in_a_folder_without_git(
    here: Run, tmp_path: Path, workplace: dict[str, str]
) -> None:
    folder = tmp_path / "plain"
    here("init", str(folder), "--lang", "en", *DAY)
    (steps,) = fenced((folder / "README.md").read_text("utf-8"), "sh")
    for line in steps.splitlines():
        typed(line, folder, workplace)
    assert Repository(folder).git("log", "--format=%s") == "Begin the plan"
    assert Repository(folder).git("status", "--porcelain") == ""


def test_a_repository_is_not_begun_twice(here: Run, begun: Path, tmp_path: Path) -> None:
    (tmp_path / "clone" / ".git").mkdir(parents=True)
    here("init", str(tmp_path / "clone"), *DAY)
    for folder in (begun, tmp_path / "clone"):
        assert "git init" not in (folder / "README.md").read_text("utf-8")


def test_the_sample_goes_as_the_page_says(here: Run, begun: Path, workplace: dict[str, str]) -> None:
    page = (begun / "README.en.md").read_text("utf-8")
    removal, renaming = re.findall(r"`(git (?:rm|mv) [^`]*)`", page)
    typed("git add --all", begun, workplace)
    typed(removal.replace("git rm -r", "git rm -r --cached --quiet"), begun, workplace)
    typed("git commit --quiet --message begin && git clean -d --force --quiet plan", begun, workplace)
    typed(renaming, begun, workplace)
    programme = begun / "plan/roads/programme.yaml"
    programme.write_text(programme.read_text("utf-8").replace("id: sample", "id: roads"), "utf-8")
    found = here("validate", "--plan", str(begun), "--format", "json", *DAY)
    codes = {
        one["code"]: one["facts"]["value"]
        for one in json.loads(found.out)["findings"]
        if one["code"] == "J822"
    }
    assert codes
    sources = begun / "plan/sources.yaml"
    sources.write_text("- {id: act_7, title: {ru: Постановление, kk: Қаулы, en: Act}, grade: act}\n", "utf-8")
    programme.write_text(programme.read_text("utf-8").replace("sample_act", "act_7"), "utf-8")
    assert "J822" not in here("validate", "--plan", str(begun), *DAY).out
    assert not list((begun / "plan/roads").rglob("QA-*.yaml"))


def test_titles_are_asked_for_in_the_languages_of_the_plan(here: Run, begun: Path) -> None:
    measure = begun / "plan/sample/measures/QA-001.yaml"
    lines = measure.read_text("utf-8").splitlines(keepends=True)
    measure.write_text("".join(line for line in lines if not line.startswith("  kk: ")), "utf-8")
    assert "J810" in here("validate", "--plan", str(begun), *DAY).out


def test_what_pipelines_write_is_not_committed(begun: Path) -> None:
    ignored = (begun / ".gitignore").read_text("utf-8").split()
    written = {word for line in commands_of_pipelines(begun) for word in re.findall(r"--out (\S+)", line)}
    assert {"changes.md", "comparative.html", "changes.json"} <= written <= set(ignored)


def test_the_sample_is_nobody_s_act(here: Run, begun: Path) -> None:
    ended = here("set", "sample", "title/en=Roads for all", "--plan", str(begun), *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert "  en: Roads for all\n" in (begun / "plan/sample/programme.yaml").read_text("utf-8")
    assert not list((begun / "plan/sample/amendments").glob("*.yaml"))


def test_git_is_begun_only_when_asked_and_nothing_is_committed(begun: Path) -> None:
    repository = Repository(begun)
    assert repository.git("symbolic-ref", "HEAD") == "refs/heads/main"
    assert repository.git("count-objects") == "0 objects, 0 kilobytes"


def test_an_empty_clone_is_a_place_to_begin(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "clone" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "clone")
    assert here("init", ".", *DAY).code == 0


@pytest.fixture
def workplace(begun: Path, tmp_path: Path) -> dict[str, str]:
    """Give the environment in which somebody works there: the program, git and a name."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "jospar"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m jospar "$@"\n')
    program.chmod(0o755)
    kept = {name: value for name, value in environment().items() if name not in SPOKEN}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return {**kept, "PATH": path, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "JOSPAR_LANG": "en"}


def typed(line: str, folder: Path, workplace: dict[str, str]) -> None:
    """Type a line in a shell; it must go well."""
    ended = subprocess.run(
        ["sh", "-c", line], cwd=folder, env=workplace, capture_output=True, check=False, text=True
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout


@pytest.mark.parametrize("end", ["", ".kk", ".en"])
def test_the_pages_say_what_works(begun: Path, workplace: dict[str, str], end: str) -> None:
    for page in ("README", "guide/reporting", "guide/reviewing", "guide/reading"):
        for block in fenced((begun / f"{page}{end}.md").read_text("utf-8"), "sh"):
            for line in block.splitlines():
                typed(line.replace("jospar report weekly\n", ""), begun, workplace)


@pytest.mark.parametrize("end", ["", ".kk", ".en"])
def test_the_act_of_the_page_is_carried_out_as_the_page_says(
    begun: Path, workplace: dict[str, str], end: str
) -> None:
    page = (begun / f"guide/reviewing{end}.md").read_text("utf-8")
    (source,) = [
        line for block in fenced(page, "sh") for line in block.splitlines() if " new source " in line
    ]
    typed(source, begun, workplace)
    (act,) = fenced(page, "yaml")
    (begun / "plan/sample/amendments/QA-A-001.yaml").write_text(act, "utf-8")
    assert "`jospar amend QA-A-001`" in page
    typed("jospar amend QA-A-001", begun, workplace)
    assert "due: 2030-06\n" in (begun / "plan/sample/measures/QA-001.yaml").read_text("utf-8")
    typed("jospar validate --fail-on warning", begun, workplace)


@pytest.mark.parametrize("end", ["", ".kk", ".en"])
def test_the_pages_name_a_command_for_each_job(begun: Path, end: str) -> None:
    pages = {
        "README": ("jospar new measure",),
        "guide/reporting": (
            "jospar week form --as ministry_a -o week.html",
            "jospar week sheet",
            "jospar record --from ",
            "jospar record QA-001",
            "jospar record --unchanged",
            "jospar week start",
            "jospar week submit",
        ),
        "guide/reviewing": (
            "jospar diff",
            "jospar accept",
            "jospar return",
            "jospar set",
            "jospar amend",
            "jospar new",
        ),
    }
    for name, commands in pages.items():
        text = (begun / f"{name}{end}.md").read_text("utf-8")
        assert [one for one in commands if one not in text] == []


def commands_of_pipelines(begun: Path) -> list[str]:
    """List the lines of the recipes for every change that run the program."""
    names = (
        ".github/workflows/plan.yml",
        ".github/workflows/changes.yml",
        ".gitlab-ci.yml",
        ".forgejo/workflows/plan.yml",
        ".forgejo/workflows/changes.yml",
        ".pre-commit-config.yaml",
    )
    recipes = [yaml.safe_load((begun / name).read_text("utf-8")) for name in names]
    lines = {line for recipe in recipes for line in scripts(recipe) if line.startswith("jospar ")}
    assert len(lines) > 6
    return sorted(lines)


def test_the_pipelines_run_as_written_after_the_first_steps(begun: Path, workplace: dict[str, str]) -> None:
    for block in fenced((begun / "README.md").read_text("utf-8"), "sh"):
        for line in block.splitlines():
            typed(line, begun, workplace)
    typed("git update-ref refs/remotes/origin/main HEAD", begun, workplace)
    workplace |= {"TARGET": "main", "GITHUB_BASE_REF": "main"}
    for line in commands_of_pipelines(begun):
        typed(line, begun, workplace)


def test_the_pipelines_pass_the_weekly_branch_of_an_agency(begun: Path, workplace: dict[str, str]) -> None:
    typed("jospar report weekly --date 2026-11-21", begun, workplace)
    Repository(begun).commit()
    typed("git update-ref refs/remotes/origin/main HEAD", begun, workplace)
    typed("jospar week start --as ministry_a --date 2026-11-23 --quiet", begun, workplace)
    Repository(begun).commit()
    workplace |= {"TARGET": "main", "GITHUB_BASE_REF": "main"}
    for line in commands_of_pipelines(begun):
        typed(line, begun, workplace)


def test_the_hook_runs_before_a_commit(begun: Path, workplace: dict[str, str], tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    home = {**workplace, "PRE_COMMIT_HOME": str(tmp_path / "hooks")}
    typed("git add --all", begun, home)
    line = f"{shlex.quote(sys.executable)} -m pre_commit run --all-files --color never"
    typed(line, begun, home)
    measure = begun / "plan/sample/measures/QA-001.yaml"
    measure.write_text(measure.read_text("utf-8").replace("lead: ministry_a", "lead: ministy_a"), "utf-8")
    ended = subprocess.run(
        ["sh", "-c", line], cwd=begun, env=home, capture_output=True, check=False, text=True
    )
    assert ended.returncode == 1
    assert "J203" in ended.stdout


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("init", "plan"), 2, "X804: plan is not empty"),
        (("init", "plan/new"), 2, "X804: plan/new lies in a plan"),
        (("init", "plan/jospar.yaml"), 2, "X804: plan/jospar.yaml is no folder"),
        (("init", " "), 2, "X804: DIR names no folder"),
        (("init", "new", "--prefix", "xa"), 2, 'X803: the prefix "xa"'),
        (("init", "new", "--lang", "ru,de"), 2, "X304"),
        (("init", "new", "--date", "soon"), 2, "X303"),
        (("init", "new", "--forge", "svn"), 2, "--forge"),
    ],
)
def test_what_makes_no_sense_is_refused(
    here: Run, plan: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    before = names(plan)
    ended = here(*words)
    assert (ended.code, ended.out) == (code, "")
    assert said in re.sub(r"\s+", " ", ended.err)
    assert names(plan) == before


def test_without_git_nothing_is_written(here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert here("init", str(tmp_path / "new"), "--git").code == 3
    assert not (tmp_path / "new").exists()
