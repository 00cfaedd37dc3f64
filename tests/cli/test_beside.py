"""Edits beside files that cannot be read: somebody else's mistake stops nobody, one's own is shown."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Shell

MEASURES = "plan/example/measures"
BROKEN = "not: [yaml"
DAY = ("--date", "2026-07-10")


@pytest.fixture
def typing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Go to a plan repository."""
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    return Shell(plan)


def report(typing: Shell) -> Ended:
    said = ("--status", "on_track", "--note", "Works go on")
    return typing.type("record", "XA-001", "--as", "ministry_a", *said, *DAY)


@pytest.mark.parametrize(
    "name",
    [
        f"{MEASURES}/XA-009.yaml",
        f"{MEASURES}/XA-002.yaml",
        "plan/example/indicators/XA-I-01.yaml",
        "plan/example/observations/XA-I-01/2024.yaml",
        "plan/example/risks/XA-R-01.yaml",
        "plan/sources.yaml",
        "plan/example/programme.yaml",
        "plan/example/progress/ministry_b/2026-W28/XA-002.yaml",
    ],
)
@pytest.mark.parametrize("text", [BROKEN, ""])
def test_a_file_that_cannot_be_read_stops_no_other(typing: Shell, name: str, text: str) -> None:
    (typing.folder / name).parent.mkdir(parents=True, exist_ok=True)
    (typing.folder / name).write_text(text, "utf-8")
    ended = report(typing)
    assert (ended.code, ended.err) == (0, "")
    assert (typing.folder / "plan/example/progress/ministry_a/2026-W28/XA-001.yaml").is_file()
    assert typing.type("set", "XA-001", "weight=2", *DAY).code == 0


def test_a_copied_file_stops_no_other(typing: Shell) -> None:
    folder = typing.folder / MEASURES
    (folder / "XA-003b.yaml").write_bytes((folder / "XA-003.yaml").read_bytes())
    for name in ("XA-001", "XA-003"):
        assert typing.type("set", name, "weight=2", *DAY).code == 0


def test_without_the_first_file_nothing_is_understood(typing: Shell) -> None:
    (typing.folder / "plan/jospar.yaml").write_text(BROKEN, "utf-8")
    ended = typing.type("set", "XA-001", "weight=2", *DAY)
    assert ended.code == 3
    assert "X702" in ended.err
    assert "plan/jospar.yaml" in ended.err


def test_a_list_with_a_broken_row_is_mended_first(typing: Shell) -> None:
    agencies = typing.folder / "plan/agencies.yaml"
    before = agencies.read_text("utf-8") + "- id: broken\n"
    agencies.write_text(before, "utf-8")
    ended = typing.type("new", "agency", "--id", "third", "--name", "Third", "--kind", "other", *DAY)
    assert ended.code == 3
    assert "X705: parts of plan/agencies.yaml cannot be read" in ended.err
    assert agencies.read_text("utf-8") == before


def test_a_mistake_of_the_edit_itself_is_shown(typing: Shell) -> None:
    ended = typing.type("except", "J402", "XA-001", "--because", "so", "--until", "вечно", *DAY)
    assert ended.code == 3
    assert "J111" in ended.out
    assert "until: вечно" in ended.out
    assert "X708" in ended.err


def test_an_id_stays(typing: Shell) -> None:
    ended = typing.type("set", "XA-003", "id=XA-999", *DAY)
    assert ended.code == 3
    assert "X726: the id XA-003 stays" in ended.err
    assert "jospar fix ids" in ended.err


def test_no_exception_is_over_from_the_beginning(typing: Shell) -> None:
    ended = typing.type("except", "J402", "XA-001", "--because", "so", "--until", "2020", *DAY)
    assert ended.code == 2
    assert "X724: 2020 is over already" in ended.err
