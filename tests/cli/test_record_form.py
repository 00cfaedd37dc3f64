"""The file that a week's form saves, taken by ``jospar record --from``: again and again, never too late."""

import hashlib
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

DAY = ("--date", "2026-07-10")
AS = ("--as", "ministry_a")
FOLDER = "plan/example/progress/ministry_a/2026-W28"
HEAD = (
    '{"form": 1, "agency": "ministry_a", "week": "2026-W28", "date": "2026-07-10",'
    ' "language": "ru", "rows": 2}'
)


@pytest.fixture
def typing(plan: Path) -> Shell:
    return Shell(plan)


def record(shell: Shell, *words: str) -> tuple[int, str, str]:
    ended = shell.type("record", *words)
    return ended.code, ended.out, ended.err


def text_of(plan: Path, name: str) -> str:
    return (plan / FOLDER / f"{name}.yaml").read_text("utf-8")


def send(shell: Shell, *rows: str) -> tuple[int, str, str]:
    (shell.folder / "w.jsonl").write_text("\n".join([HEAD, *rows]) + "\n", "utf-8")
    return record(shell, "--from", "w.jsonl", "--date", "2026-07-12")


def test_a_forms_file_may_be_sent_again_and_again(typing: Shell) -> None:
    rows = (
        (
            '{"measure": "XA-001", "revision": "none", "status": "on_track", "done": "12",'
            ' "paid/republican": "31,5", "note": "Двенадцать", "evidence": ["order:17-04/231"]}'
        ),
        '{"measure": "XA-003", "revision": "none", "unchanged": true}',
    )
    code, out, err = send(typing, *rows)
    assert (code, err) == (0, "")
    assert "w.jsonl: accepted, 2 reports" in out
    text = text_of(typing.folder, "XA-001")
    assert "date: 2026-07-10" in text
    assert "ru: Двенадцать" in text
    code, out, err = send(typing, *rows)
    assert (code, err) == (0, "")
    assert "nothing changes" in out
    assert "w.jsonl: accepted, 2 reports" in out
    assert text_of(typing.folder, "XA-001") == text


def test_a_row_of_an_older_form_is_returned(typing: Shell) -> None:
    record(typing, "XA-001", "--status", "on_track", "--done", "5", *AS, *DAY)
    before = text_of(typing.folder, "XA-001")
    code, out, _ = send(
        typing,
        '{"measure": "XA-001", "revision": "none", "status": "on_track", "done": "12"}',
        '{"measure": "XA-003", "revision": "none", "unchanged": true}',
    )
    assert code == 1
    assert "row 2: the report on XA-001 has changed since this was made to fill in; make a new one: " in out
    assert "jospar week form --as ministry_a" in out
    assert text_of(typing.folder, "XA-001") == before


def test_what_this_week_says_already_may_stay_unchanged(typing: Shell) -> None:
    record(typing, "XA-001", "--status", "on_track", "--done", "5", *AS, *DAY)
    revision = hashlib.sha256((typing.folder / FOLDER / "XA-001.yaml").read_bytes()).hexdigest()[:12]
    rows = [
        f'{{"measure": "{measure}", "revision": "{word}", "unchanged": true}}'
        for measure, word in (("XA-001", revision), ("XA-003", "none"))
    ]
    assert send(typing, *rows)[0] == 0
    assert text_of(typing.folder, "unchanged") == "measures: [XA-003]\n"


def test_news_of_the_same_week_takes_a_measure_off_the_list(typing: Shell) -> None:
    """She said on Monday that there was nothing new, and has news on Thursday, in the same form."""
    rows = [
        f'{{"measure": "{name}", "revision": "none", "unchanged": true}}' for name in ("XA-001", "XA-003")
    ]
    assert send(typing, *rows)[0] == 0
    rows[0] = '{"measure": "XA-001", "revision": "none", "status": "on_track", "done": "3"}'
    code, out, _ = send(typing, *rows)
    assert code == 0, out
    assert text_of(typing.folder, "unchanged") == "measures: [XA-003]\n"
    assert "units: 3" in text_of(typing.folder, "XA-001")
    assert record(typing, "XA-003", "--status", "on_track", *AS, *DAY)[0] == 0
    assert not (typing.folder / FOLDER / "unchanged.yaml").exists()


def test_a_draft_is_no_report_that_could_stay(typing: Shell) -> None:
    path = typing.folder / FOLDER / "XA-003.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("date: 2026-07-08\nstate: draft\n")
    revision = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    row = f'{{"measure": "XA-003", "revision": "{revision}", "unchanged": true}}'
    (typing.folder / "w.jsonl").write_text(HEAD.replace('"rows": 2', '"rows": 1') + "\n" + row + "\n")
    assert "nothing changes" not in record(typing, "--from", "w.jsonl", "--date", "2026-07-12")[1]


def test_a_file_that_cannot_be_read_stops_no_other(typing: Shell) -> None:
    folder = typing.folder / "sent"
    folder.mkdir()
    (folder / "a.jsonl").write_text(HEAD + "\n")
    (folder / "b.csv").write_text("measure,status\nXA-001,on_track\n")
    code, out, _ = record(typing, "--from", "sent", *AS, *DAY)
    assert code == 1
    assert "a.jsonl: returned, 1 mistake" in out
    assert "cut short: of 2 rows 0 are there" in out
    assert "b.csv: accepted, 1 report" in out
