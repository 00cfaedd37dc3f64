"""What ``jospar diff`` shows, leaves out, writes and returns."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.comparing import codes, git, topic
from tests.cli.conftest import MEASURE, Run, Shell, spoil
from tests.tree.repository import Repository

__all__ = ["git", "topic"]


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("minor", 1), ("major", 1), ("unexplained", 1)])
def test_the_exit_code_is_by_weight(here: Run, topic: Repository, fail_on: str, code: int) -> None:
    assert here("diff", "--fail-on", fail_on).code == code


def test_a_change_that_an_act_explains_does_not_fail(here: Run, topic: Repository) -> None:
    topic.write(
        "plan/example/amendments/XA-A-01.yaml",
        b"id: XA-A-01\nkind: amendment\nact: {title: Order 14, date: 2026-11-01, source: act_12}\n"
        b"changes:\n  - {record: XA-001, field: due, before: 2028, after: 2029}\n",
    )
    assert here("diff", "--fail-on", "unexplained").code == 0
    assert here("diff", "--fail-on", "major").code == 1
    assert "(amendment XA-A-01)" in here("diff").out


def test_quiet_writes_what_fails_and_no_more(here: Run, topic: Repository) -> None:
    assert here("diff", "--quiet").out == ""
    ended = here("diff", "--quiet", "--fail-on", "major")
    assert ended.out.startswith("plan/example/measures/XA-001.yaml:11: major C210: XA-001: deadline moved")
    assert ended.out.count("\n") == 1


@pytest.mark.parametrize("only", ["C2", "c210", "due-later", "C1,C210"])
def test_some_kinds_are_shown_alone(here: Run, topic: Repository, only: str) -> None:
    spoil(topic.path, "number: 1.1", "number: 7.7")
    assert "C210" in codes(here, "--only", only)
    assert ("C114" in codes(here, "--only", only)) == ("C1" in only.split(","))


def test_another_word_than_a_code_is_refused(here: Run, topic: Repository) -> None:
    ended = here("diff", "--only", "J203")
    assert ended.code == 2
    assert "X855" in ended.err


@pytest.mark.parametrize("path", ["due", "d*", "measure:due", "measure:*"])
def test_muted_fields_are_counted(here: Run, topic: Repository, path: str) -> None:
    assert codes(here, "--mute", path) == []
    assert "1 change of muted fields is not shown" in here("diff", "--mute", path).out
    assert codes(here, "--mute", "title/*", "--mute", "indicator:due") == ["C210"]


def test_a_form_goes_into_a_file_and_text_to_the_terminal(
    here: Run, topic: Repository, tmp_path: Path
) -> None:
    ended = here("diff", "--format", "md", "--out", str(tmp_path / "comment.md"))
    assert ended.code == 0
    assert "deadline moved" in ended.out
    assert (tmp_path / "comment.md").read_text("utf-8").startswith("<!-- jospar diff -->\n### 1 changed")
    assert here("diff", "--format", "md", "--out", "plan/comment.md").code == 2


def test_json_names_both_places(here: Run, topic: Repository) -> None:
    path = topic.path / MEASURE
    path.write_text("\n\n" + path.read_text("utf-8"), "utf-8")
    document: dict[str, Any] = json.loads(here("diff", "--json").out)
    (change,) = document["changes"]
    file = "plan/example/measures/XA-001.yaml"
    assert change["places"] == {"before": {"file": file, "line": 11}, "after": {"file": file, "line": 13}}
    assert (change["facts"]["before"], change["facts"]["n"]) == ("2028", 365)


def test_the_language_is_chosen(shell: Shell, topic: Repository) -> None:
    assert "срок перенесён" in shell.type("diff", "--lang", "ru").out
    assert "мерзім ауыстырылды" in shell.type("diff", "--lang", "kk").out
