"""Bare ``jospar`` speaks one language, in the folder of a plan and elsewhere."""

import re
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


def test_without_a_wish_it_speaks_the_first_language_of_the_plan(
    plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JOSPAR_LANG")
    path = plan / "plan" / "jospar.yaml"
    path.write_text(re.sub(r"languages: .*", "languages: [kk, ru]", path.read_text("utf-8")), "utf-8")
    out = here().out
    assert "тексеріп" in out
    assert "9 файлда" in out
