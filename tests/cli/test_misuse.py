"""Words that make no sense: what was meant is guessed, and what is asked for in vain is refused."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Shell
from tests.tree.repository import initialise

DATE = ("--date", "2026-11-21")
HUGE = "a" * 100_000
GUESSED = {
    ("help",): "did you mean: jospar --help?",
    ("version",): "did you mean: jospar --version?",
    ("help", "report"): "did you mean: jospar report --help?",
    ("--plan", "x", "validate"): "options stand after the command: jospar validate --plan",
    ("--quiet", "report"): "options stand after the command: jospar report --quiet",
    ("--out", "x"): "options stand after the command: jospar validate --out",
}


@pytest.mark.parametrize("words", GUESSED, ids=" ".join)
def test_what_was_meant_is_guessed(here: Run, words: Sequence[str]) -> None:
    ended = here(*words)
    assert (ended.code, ended.out) == (2, "")
    assert GUESSED[tuple(words)] in ended.err
    assert len(ended.err.splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (("record", "XA-001", "--done"), "jospar record --help"),
        (("week", "sheet", "--as"), "jospar week sheet --help"),
    ],
)
def test_an_option_without_its_value_is_not_told_that_it_stands_before_the_command(
    here: Run, words: Sequence[str], where: str
) -> None:
    ended = here(*words)
    assert ended.code == 2
    assert words[-1] in ended.err
    assert where in ended.err
    assert "stand after the command" not in ended.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("week",), "назовите одну из команд: "),
        (("new",), "назовите одну из команд: measure, "),
        (("period",), "status"),
        (("shwo",), "нет команды «shwo»; возможно: show"),
        (("week", "frm"), "нет команды «frm»; возможно: form"),
    ],
)
def test_a_command_left_out_or_mistyped_is_answered_in_the_user_s_language(
    plan: Path, words: Sequence[str], said: str
) -> None:
    ended = Shell(plan).type(*words, environment={"JOSPAR_LANG": "ru"})
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert not re.search("Missing|No such|Did you mean", ended.err)


@pytest.mark.parametrize("words", [("report", "monthly"), ("report", "monthly", "--check")], ids=" ".join)
def test_a_report_that_is_not_there_is_refused_with_those_that_are(here: Run, words: Sequence[str]) -> None:
    ended = here(*words)
    assert (ended.code, ended.out) == (2, "")
    assert 'X308: there is no report "monthly"; choose one of: weekly' in ended.err


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "--at", HUGE),
        ("validate", "--at", f"origin/{HUGE}"),
        ("validate", "--date", HUGE),
        ("validate", "--select", HUGE),
        ("validate", "--lang", HUGE),
        ("explain", HUGE),
        ("report", HUGE),
        (HUGE,),
        (f"--{HUGE}",),
    ],
    ids=lambda words: " ".join(words)[:20],
)
def test_a_huge_word_is_cut(plan: Path, here: Run, words: Sequence[str]) -> None:
    initialise(plan).commit()
    ended = here(*words)
    assert ended.code in {2, 3}
    assert "…" in ended.err
    assert len(ended.err) < 1000


@pytest.mark.parametrize("word", ["J031", "j031", "personal-number", "text.personal_number", "J2,J031"])
def test_a_rule_that_protects_people_is_not_left_out(here: Run, word: str) -> None:
    ended = here("validate", "--ignore", word, *DATE)
    assert (ended.code, ended.out) == (2, "")
    assert "X203: " in ended.err
    assert "protects people" in ended.err


@pytest.mark.parametrize("word", ["J", "J03", "text"])
def test_a_family_is_left_out_but_for_those(plan: Path, here: Run, word: str) -> None:
    (plan / "plan" / "scan.pdf").write_bytes(b"")
    (plan / "plan" / "notes.txt").write_bytes(b"")
    ended = here("validate", "--ignore", word, *DATE, "--no-excerpt")
    assert ended.code == 1
    assert "error J033" in ended.out


@pytest.mark.parametrize(
    "out", ["plan", "plan/example", "plan/new/deeper", "./reports/../plan", "link"], ids=str
)
@pytest.mark.parametrize("words", [("weekly", *DATE), ("--check",)], ids=["write", "check"])
def test_no_report_goes_into_the_plan(plan: Path, here: Run, words: Sequence[str], out: str) -> None:
    (plan / "link").symlink_to("plan", target_is_directory=True)
    before = sorted(plan.rglob("*"))
    ended = here("report", *words, "--out", out)
    assert (ended.code, ended.out) == (2, "")
    assert " X307: " in ended.err
    assert sorted(plan.rglob("*")) == before


@pytest.mark.parametrize("out", ["", " "])
def test_no_folder_is_no_folder(here: Run, out: str) -> None:
    ended = here("report", "weekly", *DATE, "--out", out)
    assert ended.code == 2
    assert "X307: --out names no folder" in ended.err


@pytest.mark.parametrize("words", [("show", "XA-999"), ("record", "XA-999", "--as", "ministry_a")])
def test_a_refusal_is_in_the_plans_first_language_where_nobody_wishes_for_another(
    shell: Shell, words: tuple[str, ...]
) -> None:
    head = shell.folder / "plan/jospar.yaml"
    head.write_text(re.sub(r"languages: .*", "languages: [ru, kk, en]", head.read_text("utf-8")), "utf-8")
    silent = {"JOSPAR_LANG": "", "LANG": "C"}
    ended = shell.type(*words, environment=silent)
    assert ended.err.startswith("jospar: ошибка X"), ended.err
    assert shell.type(*words, environment={"JOSPAR_LANG": "kk"}).err.startswith("jospar: қате X")
    away = Shell(shell.folder.parent)
    ended = away.type(*words, "--plan", str(shell.folder), environment=silent)
    assert ended.err.startswith("jospar: ошибка X"), ended.err


@pytest.mark.parametrize(
    ("words", "ru", "kk"),
    [
        (("return", "x"), "не указан параметр --because", "--because параметрі көрсетілмеген"),
        (("record", "--statu", "x"), "нет параметра --statu; похожие: ", "--statu параметрі жоқ"),
        (("validate", "--nonsense"), "нет параметра --nonsense", "--nonsense параметрі жоқ"),
        (("week", "form", "x"), "лишнее в команде: x", "командада артық сөз бар: x"),
    ],
)
def test_words_that_make_no_sense_are_answered_in_ones_language(
    shell: Shell, words: tuple[str, ...], ru: str, kk: str
) -> None:
    ended = shell.type(*words, environment={"JOSPAR_LANG": "", "LANG": "ru_RU.UTF-8"})
    assert ended.code == 2
    assert ru in ended.err
    assert "см. jospar " in ended.err
    assert kk in shell.type(*words, "--lang", "kk").err


def test_an_option_is_no_value_of_another(plan: Path) -> None:
    words = ("record", "XA-001", "--as", "ministry_a", "--done", "--status", "at_risk", "--lang", "ru")
    ended = Shell(plan).type(*words)
    assert ended.code == 2
    assert "после --done нужно значение" in ended.err
    assert "отчёт бывает" not in ended.err
