"""Where reports should lie, anybody may have put anything: it is named and not read."""

import os
from pathlib import Path

import pytest

from jospar.cli.shelf import read_shelf
from jospar.errors import CannotRun
from tests.cli.conftest import Run

WEEKLY = ("report", "weekly", "--date", "2026-11-21", "--lang", "en")
PAGE = "reports/2026-W47/weekly.en.md"
SAID = {
    "link": "is a link, and links are not followed",
    "folder": "is a folder where a report should be",
    "special": "is no plain file and is not read",
    "too_large": "is larger than any report and is not read",
}


def put(path: Path, what: str) -> None:
    """Put something that is no report into its place."""
    path.unlink()
    if what == "folder":
        path.mkdir()
    elif what == "link":
        path.symlink_to("/dev/zero")
    elif what == "special":
        os.mkfifo(path)
    else:
        with path.open("wb") as file:
            file.truncate(3 * 1024**3)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("what", SAID)
def test_what_is_no_report_is_named_and_not_read(plan: Path, here: Run, what: str) -> None:
    here(*WEEKLY)
    put(plan / PAGE, what)
    ended = here("report", "--check")
    first, *others = ended.out.splitlines()
    assert (ended.code, ended.err) == (1, "")
    assert first == f"{PAGE} {SAID[what]}; remove it and run: jospar report weekly"
    assert not [line for line in others if PAGE in line]


def test_nothing_but_an_oddity_is_not_said_to_be_nothing(plan: Path, here: Run) -> None:
    (plan / PAGE).mkdir(parents=True)
    ended = here("report", "--check")
    assert ended.code == 1
    assert len(ended.out.splitlines()) == 1
    assert SAID["folder"] in ended.out


def test_the_folder_of_a_week_may_not_be_a_link(plan: Path, here: Run) -> None:
    here(*WEEKLY)
    (plan / "reports/2026-W47").rename(plan / "elsewhere")
    (plan / "reports/2026-W47").symlink_to("../elsewhere", target_is_directory=True)
    ended = here("report", "--check")
    assert ended.code == 1
    assert ended.out.startswith("reports/2026-W47 is a link")


def test_what_else_lies_there_is_nobodys_business(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("")
    (tmp_path / "2026-W47").mkdir()
    (tmp_path / "2026-W47" / "notes.md").write_text("")
    (tmp_path / "latest").symlink_to("2026-W47", target_is_directory=True)
    shelf = read_shelf(tmp_path)
    assert (shelf.texts, shelf.odd) == ({}, {})
    assert read_shelf(tmp_path / "none") == read_shelf(tmp_path / "x.md")


@pytest.mark.parametrize(("error", "code"), [(PermissionError, "X114"), (FileNotFoundError, "X111")])
@pytest.mark.parametrize("call", ["lstat", "open"])
def test_a_report_that_is_closed_or_gone_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: type[OSError], code: str
) -> None:
    (tmp_path / "2026-W47").mkdir()
    (tmp_path / "2026-W47/weekly.en.md").write_text("")

    def refuse(path: str, *_: object) -> None:
        raise error(path)

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(CannotRun) as refusal:
        read_shelf(tmp_path)
    assert refusal.value.code == code


def test_the_command_that_mends_carries_the_options_that_were_given(
    plan: Path, here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = ("--plan", str(plan), "--out", "my reports")
    monkeypatch.chdir(tmp_path)
    assert here(*WEEKLY[:-2], *given).code == 0
    page = tmp_path / "my reports/2026-W47/weekly.en.md"
    page.write_text("more", "utf-8")
    ended = here("report", "--check", *given)
    assert ended.code == 1
    assert ended.out.endswith(f"run: jospar report weekly --plan {plan} --out 'my reports'\n")
