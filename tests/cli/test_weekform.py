"""``jospar week form``: whose form, of which day and language, and where it goes."""

import json
import re
from typing import Any

import pytest

from tests.cli.conftest import Run, Shell

DAY = ("--date", "2026-07-10")
AS = ("--as", "ministry_a")


def data_of(text: str) -> Any:  # noqa: ANN401 -- JSON of any shape
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_it_writes_a_file_and_says_what_to_do_with_it(here: Run, shell: Shell) -> None:
    ended = here("week", "form", *AS, *DAY, "-o", "week.html")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "week.html: a form of 2 measures",
        (
            "send week.html to Ministry A; what it saves is taken by: "
            "jospar record --from week-ministry_a-2026-W28.jsonl"
        ),
    ]
    data = data_of((shell.folder / "week.html").read_text("utf-8"))
    assert (data["agency"], data["week"], data["day"]) == ("ministry_a", "2026-W28", "2026-07-10")
    assert here("week", "form", *AS, *DAY, "-o", "week.html", "-q").out == ""


def test_without_a_file_it_writes_one_that_is_called_by_agency_and_week(here: Run, shell: Shell) -> None:
    ended = here("week", "form", "--as", "MinA", *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("week-ministry_a-2026-W28.html: a form of 2 measures\n")
    text = (shell.folder / "week-ministry_a-2026-W28.html").read_text("utf-8")
    assert data_of(text)["agency"] == "ministry_a"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "no form"), ("ru", "форма не"), ("kk", "нысан жазылған жоқ")]
)
def test_an_agency_that_owes_nothing_gets_no_form(here: Run, shell: Shell, language: str, said: str) -> None:
    words = ("week", "form", "--as", "akimat_02", *DAY, "--lang", language)
    ended = here(*words, "-o", "week.html")
    assert (ended.code, said in ended.out, ended.err) == (0, True, "")
    assert not (shell.folder / "week.html").exists()
    poured = here(*words, "-o", "-")
    assert (poured.code, poured.out, said in poured.err) == (0, "", True)


@pytest.mark.parametrize(
    ("command", "name"), [("form", "week.xlsx"), ("sheet", "week.html"), ("sheet", "w.csv")]
)
def test_a_file_called_as_another_kind_is_refused(here: Run, shell: Shell, command: str, name: str) -> None:
    ended = here("week", command, *AS, *DAY, "-o", name)
    assert (ended.code, "X320" in ended.err, name in ended.err) == (2, True, True)
    assert not (shell.folder / name).exists()


def test_the_plans_own_folder_is_refused_without_a_word_of_other_commands(here: Run) -> None:
    ended = here("week", "form", *AS, *DAY, "-o", "plan/week.html")
    assert "X320" in ended.err
    assert "validate" not in ended.err


def test_it_writes_the_page_to_standard_output_when_asked(here: Run) -> None:
    ended = here("week", "form", "--as", "MinA", *DAY, "--lang", "kk", "-o", "-")
    assert ended.code == 0
    assert ended.out.startswith('<!doctype html>\n<html lang="kk">')
    assert ended.out.endswith("</html>\n")
    assert data_of(ended.out)["agency"] == "ministry_a"


def test_all_asks_about_what_is_not_owed_too(here: Run, shell: Shell) -> None:
    words = ("record", "XA-001", "--status", "on_track", *AS, *DAY, "-q")
    assert here(*words).code == 0
    owed = data_of(here("week", "form", *AS, *DAY, "-o", "-").out)["measures"]
    every = data_of(here("week", "form", *AS, *DAY, "--all", "-o", "-").out)["measures"]
    assert [one["id"] for one in owed] == ["XA-003"]
    assert [one["id"] for one in every] == ["XA-003", "XA-001"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (DAY, "X774"),
        (("--as", "ministri_a", *DAY), "X719"),
        ((*AS, "--date", "32.07.2026"), "X303"),
        ((*AS, *DAY, "-o", "plan/week.html"), "X320"),
        ((*AS, *DAY, "--lang", "fr"), "X304"),
    ],
)
def test_what_is_missing_or_wrong_is_named(here: Run, words: tuple[str, ...], code: str) -> None:
    ended = here("week", "form", *words)
    assert ended.code in (2, 3)
    assert f"error {code}:" in ended.err


def test_a_plan_with_mistakes_still_has_its_form(here: Run, shell: Shell) -> None:
    """A coordinator reports while others mend the plan."""
    path = shell.folder / "plan/example/measures/XA-003.yaml"
    path.write_text("id: XA-003\ntitle: [\n", "utf-8")
    ended = here("week", "form", *AS, *DAY, "-o", "-")
    assert ended.code == 0
    assert [one["id"] for one in data_of(ended.out)["measures"]] == ["XA-001"]
