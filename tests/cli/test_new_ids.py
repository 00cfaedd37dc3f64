"""``jospar new``: ids that nobody has or had, and what is asked at a terminal."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.cli.making import DAY, MEASURE, PROGRAMME, SINCE, declare, done, other_branch, text_of
from tests.cli.terminal import Terminal


@pytest.fixture
def typing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Go to a plan repository whose programme has four measures declared, and three entered."""
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    declare(plan, 4)
    return Shell(plan)


def test_ids_of_branches_and_of_the_past_are_passed_over(typing: Shell) -> None:
    text = "id: XA-004\ntitle: Theirs\narea: health\n"
    made = other_branch(typing.folder, "plan/example/measures/XA-004.yaml", text)
    made.write("plan/example/measures/XA-005.yaml", text.replace("004", "005").encode())
    made.commit()
    (typing.folder / "plan/example/measures/XA-005.yaml").unlink()
    made.commit()
    out = done(typing.type(*MEASURE, *SINCE, *DAY))
    assert "plan/example/measures/XA-006.yaml: written" in out
    assert "XA-004 is taken on moh-draft" in out
    assert "XA-005 was a record's before and is not given again" in out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("XA-002", 'the id "XA-002" is taken;'),
        ("xa-002", 'the id "xa-002" is taken;'),
        ("XA-004", 'the id "XA-004" is taken on moh-draft;'),
    ],
)
def test_an_id_that_is_taken_is_refused(typing: Shell, name: str, said: str) -> None:
    other_branch(typing.folder, "plan/example/measures/XA-004.yaml", "id: XA-004\ntitle: Theirs\n")
    ended = typing.type(*MEASURE, *SINCE, "--id", name, *DAY)
    assert (ended.code, said in ended.err) == (2, True), ended.err


def test_the_range_of_an_area_is_kept_and_may_be_used_up(typing: Shell) -> None:
    path = typing.folder / PROGRAMME
    text = path.read_text("utf-8").replace("- id: safety\n", "- id: safety\n    ids: [XA-001, XA-005]\n")
    path.write_text(text.replace("- id: health\n", "- id: health\n    ids: [XA-003, XA-006]\n"), "utf-8")
    quoted = (*MEASURE, "--quoted", *DAY)
    assert "XA-004" in done(typing.type(*quoted))
    assert "XA-005" in done(typing.type(*quoted))
    ended = typing.type(*quoted)
    assert (ended.code, "all ids from XA-001 to XA-005" in ended.err) == (3, True), ended.err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
@pytest.mark.parametrize(
    ("language", "opening", "which", "lead", "until", "confirm"),
    [
        ("en", "A new measure", "Which area", "Who leads it", "Until when", "Write it?"),
        ("ru", "Новое мероприятие", "Какое направление", "Кто отвечает", "До какого", "Записать?"),
        ("kk", "Жаңа іс-шара", "Қай бағыт", "Кім жауап", "Қай мерзімге", "Жазу керек"),
    ],
)
def test_at_a_terminal_what_is_missing_is_asked_for(
    typing: Shell, language: str, opening: str, which: str, lead: str, until: str, confirm: str
) -> None:
    terminal = Terminal(typing.folder, "new", "measure", "--lang", language, *DAY)
    terminal.expect(opening)
    terminal.expect(": ", "")
    terminal.expect(": ", "Открыть 12 кабинетов")
    terminal.expect(which)
    terminal.expect(": ", "health")
    terminal.expect(lead)
    terminal.expect(": ", "99")
    terminal.expect("99")
    terminal.expect(": ", "2")
    terminal.expect(until)
    terminal.expect(": ", "soon")
    terminal.expect("soon")
    terminal.expect("soon")
    terminal.expect(": ", "2028")
    terminal.expect("[1]: ", "")
    terminal.expect("plan/example/measures/XA-004.yaml")
    terminal.expect(confirm, "")
    assert terminal.process.wait(timeout=60) == 0
    assert text_of(typing, "example/measures/XA-004.yaml") == (
        f"id: XA-004\ntitle:\n  {'kk' if language == 'kk' else 'ru'}: Открыть 12 кабинетов\n"
        "area: health\nlead: ministry_b\ndue: 2028\nsources: [act_12]\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
def test_the_act_is_asked_for_and_no_writes_nothing(typing: Shell) -> None:
    path = typing.folder / PROGRAMME
    path.write_text(
        path.read_text("utf-8")
        .replace("  measures: {value: 4, source: act_12}\n", "")
        .replace("declared:\n", "")
    )
    terminal = Terminal(typing.folder, *MEASURE, *SINCE, *DAY)
    terminal.expect("What adds it")
    terminal.expect(": ", "1")
    terminal.expect("in a sentence", "A row was left out")
    terminal.expect("Write it?", "no")
    assert terminal.process.wait(timeout=60) == 0
    assert not (typing.folder / "plan/example/amendments").exists()
    assert not (typing.folder / "plan/example/measures/XA-004.yaml").exists()
