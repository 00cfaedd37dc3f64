"""Bare ``jospar`` speaks one language, in the folder of a plan and elsewhere."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LATIN_WORDS = re.compile(r"\b(?:the|what|write|next|example|rules|all)\b")
WORDS = {"ru": "проверить", "kk": "тексеріп"}


@pytest.mark.parametrize("where", [".", ".."], ids=["in a plan", "elsewhere"])
@pytest.mark.parametrize("language", WORDS)
def test_it_speaks_the_language_that_is_wished_for(
    plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch, where: str, language: str
) -> None:
    monkeypatch.setenv("JOSPAR_LANG", language)
    monkeypatch.chdir(plan / where)
    ended = here()
    assert ended.code == 0
    assert WORDS[language] in ended.out
    assert not LATIN_WORDS.search(ended.out.replace(str(plan), ""))


def test_it_names_the_commands_by_which_one_reports(here: Run) -> None:
    out = here().out
    assert "  jospar record XA-001  report on a measure\n" in out
    assert "  jospar week           the reports of the week: a form or a sheet to fill in" in out


def test_without_a_plan_it_says_how_to_begin(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nowhere").mkdir()
    monkeypatch.chdir(tmp_path / "nowhere")
    ended = here()
    assert (ended.code, ended.err) == (0, "")
    named = re.findall(r"(?m)^  (jospar \S+)", ended.out)
    assert named[:3] == ["jospar init", "jospar demo", "jospar validate"]


def test_without_a_wish_it_speaks_the_first_language_of_the_plan(
    plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JOSPAR_LANG")
    path = plan / "plan" / "jospar.yaml"
    path.write_text(re.sub(r"languages: .*", "languages: [kk, ru]", path.read_text("utf-8")), "utf-8")
    out = here().out
    assert "тексеріп" in out
    assert "9 файлда" in out


@pytest.mark.parametrize("way", ["option", "environment", "git"])
def test_it_says_what_is_due_for_an_agency(
    plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    path = plan / "plan/example/measures/XA-003.yaml"
    path.write_text(path.read_text("utf-8").replace("2026-12", "2026-01"), "utf-8")
    words = ["--as", "ministry_a"] if way == "option" else []
    if way == "environment":
        monkeypatch.setenv("JOSPAR_AGENCY", "Министерство А")
    if way == "git":
        subprocess.run(["git", "init", "-q"], cwd=plan, check=True)
        subprocess.run(["git", "config", "jospar.agency", "MINISTRY_A"], cwd=plan, check=True)
    ended = here(*words)
    assert (ended.code, ended.err) == (0, "")
    assert "Ministry A: 1 measure is overdue" in ended.out
    assert "next: jospar record XA-001 --as ministry_a" in ended.out


def test_it_knows_no_such_agency(here: Run) -> None:
    ended = here("--as", "ministy_a")
    assert (ended.code, "X754" in ended.err, '"ministry_a"' in ended.err) == (2, True, True)


def test_it_says_how_to_ask_for_an_agency(here: Run) -> None:
    assert "jospar --as AGENCY" in here().out


@pytest.mark.parametrize("given", ["Минздрав", "ministry_С"])
def test_an_agency_that_is_unknown_is_refused_and_crashes_nothing(
    here: Run, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    """Nothing is typed behind the name of the program, and what is refused stands in the environment."""
    monkeypatch.setenv("JOSPAR_AGENCY", given)
    ended = here()
    assert ended.code == 2
    assert "X754" in ended.err
    assert given in ended.err
    assert "ministry_a" in ended.err
    assert "Traceback" not in ended.err
