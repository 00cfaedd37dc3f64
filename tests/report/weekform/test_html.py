"""The form of a week as a page: one file, the same bytes each time, and nothing in it that could act."""

import json
import re
import shutil
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from jospar.report.weekform.html import SCRIPTS, render_form
from jospar.report.weekform.wording import MESSAGES, TERMS
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice
from tests.house.sources import SOURCE
from tests.report.weekform.samples import HOSTILE, attacked, example, form_page

LARGEST = 300_000
"""Bytes of a form of sixty measures."""
TITLE = "Қазақстан Республикасының балалар құқықтарын қорғау саласындағы іс-шара " * 3
FOLDER = SOURCE / "report/templates/weekform"


def embedded(text: str, name: str) -> Any:  # noqa: ANN401 -- JSON of any shape
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_it_is_one_file_that_loads_nothing(tmp_path: Path) -> None:
    text = render_form(form_page(example(tmp_path / "plan"), "ministry_a"))
    markup = re.sub(r"<(script|style).*?</\1>", "", text, flags=re.DOTALL)
    assert not re.search(r"\s(src|srcset|href|action|on[a-z]+)\s*=(?!\"#)", markup)
    script = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert (len(script), len(style)) == (1, 1)
    for kind, part in (("script", script[0]), ("style", style[0])):
        digest = b64encode(sha256(part.encode()).digest()).decode()
        assert f"{kind}-src &#39;sha256-{digest}&#39;" in text
    for word in ("default-src &#39;none&#39;", "connect-src &#39;none&#39;", "form-action &#39;none&#39;"):
        assert word in text


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = example(tmp_path / "plan")
    assert render_form(form_page(folder, "ministry_a")) == render_form(form_page(folder, "ministry_a"))


def test_hostile_texts_stay_texts(tmp_path: Path) -> None:
    text = render_form(form_page(attacked(tmp_path / "plan"), "ministry_a"))
    assert "<img" not in text
    assert text.count("<script") == text.count("</script>") == 3
    assert "<!--" not in text
    assert not {"\u2028", "\u2029"} & set(text)
    titles = [one["say"]["ru"]["title"] for one in embedded(text, "data")["measures"]]
    shown = HOSTILE.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    assert shown in titles


def test_every_key_of_the_script_is_worded() -> None:
    source = "".join((FOLDER / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    asked = set(re.findall(r'say\("([a-z_.]+)"', source)) | {
        f"{kind}.{key}" for kind, key in re.findall(r'\b(bad|odd)\((?:[^,()]|`[^`]*`)+, "([a-z]+)"', source)
    }
    known = {*MESSAGES, *(f"{kind}.{word}" for kind, words in TERMS.items() for word in words)}
    given = {"agency", "point"}
    assert asked - known - given == set()
    for language in LANGUAGES:
        assert [key for key in MESSAGES if not Voice(language).has(f"form.{key}")] == []


def test_the_script_writes_no_markup_and_asks_nobody() -> None:
    for path in FOLDER.glob("*.js"):
        source = path.read_text("utf-8")
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacent",
            "eval(",
            "fetch(",
            "XMLHttp",
            "WebSocket",
            "import(",
        ):
            assert word not in source, (path.name, word)
        assert len(source.splitlines()) <= 300
        assert not re.search("[а-яё]", source)


def test_sixty_measures_are_small_enough(tmp_path: Path) -> None:
    """With titles of two hundred letters in three languages, money, units and reports of them all."""
    folder = example(tmp_path / "plan")
    first = (folder / "plan/example/measures/XA-001.yaml").read_text("utf-8")
    report = (
        "date: 2026-06-30\nstatus: at_risk\nreason: contract\ndone: {units: 3}\nnote: {ru: Идёт работа}\n"
    )
    week = folder / "plan/example/progress/ministry_a/2026-W27"
    week.mkdir(parents=True)
    shutil.rmtree(folder / "plan/example/measures")
    (folder / "plan/example/measures").mkdir()
    for number in range(1, 61):
        name = f"XA-{number:03d}"
        text = re.sub(r"XA-001", name, first)
        text = re.sub(r"(en|ru|kk): .*", rf"\1: {TITLE}", text)
        (folder / f"plan/example/measures/{name}.yaml").write_text(text, "utf-8")
        (week / f"{name}.yaml").write_text(report, "utf-8")
    page = form_page(folder, "ministry_a")
    assert len(page.data["measures"]) == 60
    assert len(render_form(page).encode()) < LARGEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_each_language_and_speaks_all(tmp_path: Path, language: str) -> None:
    text = render_form(form_page(example(tmp_path / "plan"), "ministry_a", language=language))
    assert f'<html lang="{language}">' in text
    assert set(embedded(text, "words")) == set(LANGUAGES)
    assert f'data-language="{language}" aria-pressed="true">' in text
    assert text.count('aria-pressed="true">') == 1


def test_an_agency_that_owes_nothing_is_told_so(tmp_path: Path) -> None:
    text = render_form(form_page(example(tmp_path / "plan"), "akimat_02", language="en"))
    assert '<p class="none" id="nothing" data-say="nothing">Nothing is owed this week.' in text
