"""What nobody should feed to ``jospar``: one clear finding or a one-line refusal, never a traceback."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import MEASURE, Ended, Run, Shell, spoil
from tests.tree.repository import initialise

DATE = ("--date", "2026-11-21")
ONE_FILE = "plan/example/measures/XA-009.yaml"
HUGE = 200 * 1024 * 1024
BOMB = "\n".join(
    [
        "a0: &a0 [x]",
        *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)),
    ]
)
CONFLICT = "id: XA-009\n<<<<<<< HEAD\ntitle: One\n=======\ntitle: Other\n>>>>>>> other\n"


def refused(ended: Ended, code: str, *, exit_code: int) -> None:
    """Insist on one line on standard error, without a traceback."""
    assert ended.code == exit_code
    assert ended.out == ""
    assert len(ended.err.splitlines()) == 1
    assert f" {code}: " in ended.err


def write(data: bytes) -> Callable[[Path], None]:
    """Make the spoiler that writes a file with these bytes."""

    def spoiler(path: Path) -> None:
        path.write_bytes(data)

    return spoiler


def write_huge(path: Path) -> None:
    """Write a file of 200 MB that takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(HUGE)


def link_outside(path: Path) -> None:
    """Make a link that leaves the tree."""
    path.symlink_to("/etc/passwd")


SPOILT: dict[str, tuple[Callable[[Path], None], str, int]] = {
    "broken UTF-8": (write(b"id: XA-009\ntitle: \xcf\xf0\xe8\n"), "J001", 1),
    "UTF-16": (write("id: XA-009\n".encode("utf-16")), "J001", 1),
    "a 200 MB file": (write_huge, "J004", 1),
    "100,000 brackets": (write(b"id: " + b"[" * 100_000), "J005", 1),
    "an alias bomb": (write(BOMB.encode()), "J009", 1),
    "conflict markers": (write(CONFLICT.encode()), "J006", 1),
    "a directory": (lambda path: path.mkdir(), "J014", 1),
    "a link out of the tree": (link_outside, "J015", 1),
    "nothing": (write(b""), "J013", 1),
    "a terminal escape": (write(b"id: XA-009\ntitle: \x1b]0;owned\x07\x1b[31mred\n"), "J017", 1),
    "no YAML": (write(b"id: XA-009\ntitle: [a\nlead: b\n"), "J007", 1),
    "a null byte": (write(b"id: XA-009\ntitle: a\0b\n"), "J017", 1),
}


@pytest.mark.parametrize("what", SPOILT)
def test_a_spoilt_file_is_one_finding(plan: Path, here: Run, what: str) -> None:
    spoiler, code, exit_code = SPOILT[what]
    spoiler(plan / ONE_FILE)
    ended = here("validate", *DATE, "--select", "J0,J1")
    lines = [line for line in ended.out.splitlines() if line.startswith("plan/")]
    assert ended.code == exit_code, ended.err
    assert ended.err == ""
    assert len(lines) == 1, ended.out
    assert lines[0].startswith(ONE_FILE)
    assert f" error {code}: " in lines[0]


@pytest.mark.parametrize("form", ["text", "json"])
def test_escapes_are_shown_and_not_obeyed(plan: Path, here: Run, form: str) -> None:
    (plan / ONE_FILE).write_bytes(b"id: XA-009\ntitle: \x1b]0;owned\x07\x1b[31mred \xe2\x80\xae evil\n")
    ended = here("validate", *DATE, "--format", form)
    assert ended.code == 1
    assert all(char.isprintable() or char == "\n" for char in ended.out)
    if form == "text":
        assert r"title: \x1b]0;owned\x07\x1b[31mred \u202e evil" in ended.out


def test_markup_in_a_title_is_a_title(plan: Path, here: Run) -> None:
    spoil(plan, old="title:", new="title: <script>alert(1)</script>\nphrase:")
    assert here("validate", *DATE, "--select", "J0,J1").err == ""


def test_a_byte_order_mark_is_a_warning(plan: Path, here: Run) -> None:
    path = plan / MEASURE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    ended = here("validate", *DATE, "--select", "J0")
    assert ended.code == 0
    assert f"{MEASURE}: warning J002" in ended.out


def test_carriage_returns_are_a_note(plan: Path, here: Run) -> None:
    path = plan / MEASURE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    ended = here("validate", *DATE, "--select", "J0")
    assert ended.code == 0
    assert f"{MEASURE}: note J003" in ended.out


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read by this user")
def test_a_file_that_may_not_be_read_is_a_finding(plan: Path, here: Run) -> None:
    (plan / MEASURE).chmod(0)
    assert "J016" in here("validate", *DATE).out


def test_no_plan_here(here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    refused(here("validate"), "X101", exit_code=3)
    refused(here("validate", "--plan", "."), "X101", exit_code=3)
    refused(here("report", "weekly"), "X101", exit_code=3)


def test_no_such_folder(here: Run) -> None:
    refused(here("validate", "--plan", "nowhere"), "X102", exit_code=3)
    refused(here("validate", "--plan", MEASURE), "X102", exit_code=3)


def test_a_folder_that_is_gone(plan: Path, here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = plan / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    refused(here("validate"), "X102", exit_code=3)


def test_no_git(plan: Path, shell: Shell) -> None:
    initialise(plan).commit()
    without = {"PATH": str(plan / "plan")}
    refused(shell.start("validate", "--at", "HEAD", environment=without), "X103", exit_code=3)
    assert shell.start("validate", "--select", "J203", "--json", environment=without).code == 0


def test_no_repository(here: Run) -> None:
    refused(here("validate", "--at", "HEAD"), "X104", exit_code=3)


def test_nothing_committed_yet(plan: Path, here: Run) -> None:
    initialise(plan)
    refused(here("validate", "--at", "HEAD"), "X105", exit_code=3)


def test_an_unknown_revision(plan: Path, here: Run) -> None:
    initialise(plan).commit()
    ended = here("validate", "--at", "mian")
    refused(ended, "X106", exit_code=3)
    assert '(did you mean "main"?)' in ended.err


def test_a_revision_without_a_plan(tmp_path: Path, here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = initialise(tmp_path / "other")
    repository.write("README.md")
    repository.commit()
    monkeypatch.chdir(tmp_path / "other")
    refused(here("validate", "--at", "HEAD"), "X108", exit_code=3)


@pytest.mark.parametrize(
    "given", ["2026-W47", "32.12.2026", "31/12/2026", "2026-02-30", "20261121", "", "\x1b[1m"]
)
def test_what_is_no_day(here: Run, given: str) -> None:
    ended = here("validate", "--date", given)
    refused(ended, "X303", exit_code=2)
    assert "\x1b" not in ended.err


def test_a_language_that_is_not_spoken(here: Run) -> None:
    refused(here("validate", "--lang", "de"), "X304", exit_code=2)


def test_a_rule_that_is_not_there(here: Run) -> None:
    refused(here("validate", "--select", "J999"), "X202", exit_code=2)


def test_a_plan_whose_first_file_cannot_be_read_is_validated(plan: Path, here: Run) -> None:
    (plan / "plan" / "jospar.yaml").write_bytes(b"\xff\xfe")
    ended = here("validate", "--select", "J0")
    assert ended.code == 1
    assert "plan/jospar.yaml:1:1: error J001" in ended.out


def test_a_time_zone_that_is_not_there_stops_nothing(plan: Path, here: Run) -> None:
    path = plan / "plan" / "jospar.yaml"
    text = "\n".join(line for line in path.read_text("utf-8").splitlines() if not line.startswith("timezone"))
    path.write_text(f"{text}\ntimezone: Nowhere/At_All\n", "utf-8")
    assert here("validate", "--select", "J203").code == 0


def test_a_thousand_findings_alike_are_counted_and_json_has_them_all(plan: Path, here: Run) -> None:
    path = plan / MEASURE
    nonsense = "\n".join(f"nonsense_{number}: x" for number in range(1000))
    path.write_text(f"{path.read_text('utf-8')}{nonsense}\n", "utf-8")
    only = ("validate", *DATE, "--select", "J101")
    ended = here(*only, "--no-excerpt")
    assert len(ended.out.splitlines()) == 53
    assert f"{MEASURE}: 950 more findings of J101 in this file are not shown\n" in ended.out
    assert "1,000 errors" in ended.out
    assert here(*only, "--json").out.count('"code": "J101"') == 1000


def test_a_damaged_repository_is_gits_trouble(plan: Path, here: Run) -> None:
    repository = initialise(plan)
    repository.commit()
    blob = repository.git("rev-parse", f"HEAD:{MEASURE}")
    (plan / ".git/objects" / blob[:2] / blob[2:]).unlink()
    ended = here("validate", "--at", "HEAD", *DATE)
    refused(ended, "X110", exit_code=3)
    assert "missing; see what is wrong with: git fsck" in ended.err


def test_a_broken_git_is_not_to_be_initialised(plan: Path, here: Run) -> None:
    (plan / ".git").write_text("gitdir: /nowhere/at/all\n")
    ended = here("validate", "--at", "HEAD", *DATE)
    refused(ended, "X110", exit_code=3)
    assert "fatal: not a git repository: /nowhere/at/all" in ended.err
    assert "git init" not in ended.err


@pytest.mark.parametrize("name", [".DS_Store", "example/measures/.XA-001.yaml.swp", "example/a.yaml~"])
def test_what_an_editor_leaves_behind_is_ignored(plan: Path, here: Run, name: str) -> None:
    (plan / "plan" / name).write_bytes(b"\0\xff")
    ended = here("validate", "--select", "J0", *DATE)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith("no findings\n")
