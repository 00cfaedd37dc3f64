"""``jospar explain`` knows every code."""

import re
from pathlib import Path

import pytest

from jospar.change.registry import kinds
from jospar.cli.refusals import REFUSALS
from jospar.rules.registry import rules
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "word", ["J203", "j203", "unknown_agency", "unknown-agency", "references.unknown_agency"]
)
def test_a_code_and_a_name_are_the_same(here: Run, word: str) -> None:
    ended = here("explain", word)
    assert ended.code == 0
    assert ended.out.startswith("J203 (error): ")
    assert "\nWhy\n" in ended.out
    assert "\nPasses\n  # plan/" in ended.out
    assert "lead: ministy_a  # here" in ended.out


def test_headings_are_in_the_language_asked_for(here: Run) -> None:
    assert "\nЗачем\n" in here("explain", "J203", "--lang", "ru").out


def test_several_codes(here: Run) -> None:
    out = here("explain", "J203", "X303").out
    assert out.startswith("J203 ")
    assert "\n\nX303 (" in out


def test_a_refusal_names_its_exit_code(here: Run) -> None:
    assert here("explain", "x303").out.splitlines() == [
        "X303 (the command cannot run; exit code 2)",
        "",
        '"<given>" is not a date; write year, month and day, such as 2026-11-21, or 21.11.2026',
    ]


def test_an_unknown_code_is_guessed_and_nothing_is_written(here: Run) -> None:
    ended = here("explain", "J203", "unknown_agenzy")
    assert ended.code == 2
    assert ended.out == ""
    assert 'X201: unknown code "unknown_agenzy"' in ended.err
    assert '(did you mean "unknown_agency"?)' in ended.err


@pytest.mark.parametrize("word", ["J2", "j2", "references", "References"])
def test_a_family_is_listed(here: Run, word: str) -> None:
    out = here("explain", word).out
    assert out.startswith("J2 names of other records\n  J201  error ")
    listed = re.findall(r"^  (J\d{3})  ", out, re.MULTILINE)
    assert listed == [rule.code for rule in rules() if rule.code.startswith("J2")]


def test_the_reasons_not_to_run_are_a_family(here: Run) -> None:
    out = here("explain", "x", "J501").out
    assert re.findall(r"^  (X\d{3})  ", out, re.MULTILINE) == [code for code, _ in REFUSALS]
    assert "\n\nJ501 (" in out


def test_a_page_can_be_had_as_markdown(here: Run) -> None:
    out = here("explain", "J203", "X303", "--format", "md").out
    assert out.startswith("# J203 unknown agency\n\nError · `unknown_agency`.\n")
    assert "\n## Why\n" in out
    assert "\n## Passes\n\n```yaml\n# plan/" in out
    assert out.endswith(
        '> `"<given>" is not a date; write year, month and day, such as 2026-11-21, or 21.11.2026`\n'
    )


def test_a_list_can_be_had_as_markdown(here: Run) -> None:
    out = here("explain", "money", "--format", "md").out
    assert out.startswith("## J5 money\n\n| | | |\n|---|---|---|\n| J501 | error | ")
    assert "| X303 | 2 | `" in here("explain", "--format", "md").out


def test_every_rule_can_be_explained_in_markdown(here: Run) -> None:
    ended = here("explain", "--format", "md", *(rule.code for rule in rules()))
    assert ended.code == 0, ended.err
    assert ended.out.count("```") % 2 == 0


def test_without_a_code_all_are_listed(here: Run) -> None:
    out = here("explain").out
    listed = re.findall(r"^  ([CJX]\d{3})  ", out, re.MULTILINE)
    codes = (*(rule.code for rule in rules()), *(kind.code for kind in kinds()))
    assert listed == [*codes, *(code for code, _ in REFUSALS)]


@pytest.mark.parametrize("word", ["C210", "c210", "due_later", "due-later", "time.due_later"])
def test_a_change_is_explained(here: Run, word: str) -> None:
    ended = here("explain", word)
    assert ended.code == 0
    assert ended.out.startswith("C210 (major): deadline later\nundone by: C211 deadline earlier\n")
    assert "\nWhy\n" in ended.out
    assert ended.out.index("\nBefore\n  # plan/") < ended.out.index("\nAfter\n  # plan/")


def test_every_change_can_be_explained(here: Run) -> None:
    ended = here("explain", *(kind.code for kind in kinds()))
    assert ended.code == 0, ended.err


def test_a_mistyped_change_is_guessed(here: Run) -> None:
    assert '(did you mean "due_later"?)' in here("explain", "due_latter").err


def test_every_rule_can_be_explained(here: Run) -> None:
    ended = here("explain", *(rule.code for rule in rules()))
    assert ended.code == 0, ended.err


def test_every_refusal_of_the_program_is_listed(repository: Path) -> None:
    refusal = re.compile(r'(?:CannotRun|Misused)\(\s*"(X\d+)"')
    sources = [path.read_text("utf-8") for path in (repository / "src").rglob("*.py")]
    said = {code for source in sources for code in refusal.findall(source)}
    assert said <= {code for code, _ in REFUSALS}
