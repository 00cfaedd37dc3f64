"""``jospar manual``: every page can be listed, found and read."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from jospar.cli.paging import show_page, takes_colours
from jospar.cli.topics import FIRST, Topic, topics
from tests.cli.conftest import Run
from tests.house.sources import MANUAL


def test_every_page_is_a_topic() -> None:
    pages = {path.relative_to(MANUAL).as_posix().removesuffix(".md") for path in MANUAL.rglob("*.md")}
    assert {topic.name for topic in topics()} == pages


def test_those_to_read_first_come_first() -> None:
    names = [topic.name for topic in topics()]
    read_first = [name for name in FIRST if name in names]
    assert names[: len(read_first)] == read_first
    assert "writing-plan-files" in read_first


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_a_page_is_written_into_a_pipe_as_it_is(here: Run, topic: Topic) -> None:
    ended = here("manual", topic.name)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == topic.file.read_text("utf-8")
    assert here("manual", topic.name, "--raw").out == ended.out


def test_without_a_topic_all_are_listed_with_their_titles(here: Run) -> None:
    out = here("manual").out
    assert "\n  reviewing " in out
    assert " Writing plan files\n" in out
    assert all(f"\n  {topic.name} " in out and topic.title in out for topic in topics())
    assert "Страницы руководства" in here("manual", "--lang", "ru").out


@pytest.mark.parametrize("word", ["writing", "Writing_Plan_Files", "writing-plan-files.md", "plan-files"])
def test_a_part_that_only_one_has_is_enough(here: Run, word: str) -> None:
    assert here("manual", word).out.startswith("# Writing plan files\n")


def test_a_decision_is_found_without_its_folder(here: Run) -> None:
    assert here("manual", "layers").out == here("manual", "decisions/layers").out


@pytest.mark.parametrize(
    ("word", "near"), [("revewing", '(did you mean "reviewing"?)'), ("nothing-like-it", "jospar manual")]
)
def test_an_unknown_topic_is_guessed(here: Run, word: str, near: str) -> None:
    ended = here("manual", word)
    assert ended.code == 2
    assert ended.out == ""
    assert f'X321: there is no page "{word}"' in ended.err
    assert near in ended.err


@pytest.mark.parametrize("word", ["", "re", "../manual/format", "/etc/passwd"])
def test_only_pages_are_read(here: Run, word: str) -> None:
    assert here("manual", word).code == 2


def test_a_page_is_laid_out_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    show_page("# A title\n\n<!-- nobody reads this -->\n**Bold** [words](reviewing.md).\n")
    shown = capsys.readouterr().out
    assert "**" not in shown
    assert "Bold words" in shown
    assert "nobody" not in shown


@pytest.mark.parametrize(
    ("environment", "takes"),
    [
        ({"LESS": "-FRX"}, True),
        ({"PAGER": "/usr/bin/less", "LESS": "-FRX"}, True),
        ({"PAGER": "less -R"}, True),
        ({"PAGER": "less", "LESS": "-FX"}, False),
        ({"PAGER": "more", "LESS": "-FRX"}, False),
        ({"PAGER": "", "LESS": "-FRX"}, False),
    ],
)
def test_colours_go_only_to_a_pager_that_takes_them(environment: dict[str, str], *, takes: bool) -> None:
    assert takes_colours(environment) is takes


def test_a_page_is_laid_out_for_a_real_terminal(plan: Path) -> None:
    leader, follower = pty.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "LINES": "9999", "TERM": "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "jospar", "manual", "layers"],
        cwd=plan,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=follower,
    ) as running:
        os.close(follower)
        seen = b""
        with suppress(OSError):  # so the end of a terminal is told
            while piece := os.read(leader, 65536):
                seen += piece
        assert running.wait(60) == 0
    os.close(leader)
    text = seen.decode()
    assert "Layers" in text
    assert "# Layers" not in text
    assert "**" not in text
    assert "\x1b[3" not in text


def test_a_long_page_goes_through_the_pager(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    paged = tmp_path / "paged.txt"
    monkeypatch.setenv("LESS", "")
    monkeypatch.setattr("pydoc.pager", lambda text: paged.write_text(text, "utf-8"))
    show_page("# Long\n\n" + "\n\n".join(f"line {number}" for number in range(200)))
    assert "line 199" in paged.read_text("utf-8")
    assert capfd.readouterr().out == ""
    assert os.environ["LESS"] == ""
