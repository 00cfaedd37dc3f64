"""The same seed gives the same bytes and the same commits, and nothing is left half made."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from jospar.cli.main import run
from jospar.demo import making
from jospar.demo.making import make
from jospar.demo.order import Order
from jospar.tree.folder import open_folder
from tests.tree.refusal import refusal

SMALL = Order(12, 6, 1)
COMMIT_OF_SMALL = "655a0a833186a982171b59fca42dec7d5e7fa172"
"""What the small demo is on every machine and every Python: change it only with what is made."""
MAKE = "import sys; from jospar.cli.main import run; sys.exit(run(sys.argv[1:]))"
HOSTILE = """\
[user]
    name = Somebody Else
[commit]
    gpgSign = true
[core]
    autocrlf = true
    hooksPath = {home}/hooks
[init]
    defaultBranch = trunk
    templateDir = {home}/template
    defaultObjectFormat = sha256
"""


def git(folder: Path, *words: str) -> str:
    """Ask git about a demo."""
    return subprocess.run(
        ["git", *words], cwd=folder, capture_output=True, check=True, encoding="utf-8"
    ).stdout.strip()


def test_a_small_demo_is_the_same_on_any_machine(tmp_path: Path) -> None:
    assert make(tmp_path / "xa", SMALL).commit == COMMIT_OF_SMALL


def test_time_zone_language_and_a_hostile_home_change_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "hooks").mkdir(parents=True)
    (home / "template").mkdir()
    (home / "template" / "description").write_text("x", "utf-8")
    hook = home / "hooks" / "post-checkout"
    hook.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    (home / ".gitconfig").write_text(HOSTILE.format(home=home.as_posix()), "utf-8")
    strange = {"TZ": "Pacific/Chatham", "LANG": "kk_KZ.UTF-8", "HOME": str(home), "PYTHONHASHSEED": "7"}
    strange |= {"GIT_AUTHOR_NAME": "Nobody", "GIT_DEFAULT_HASH": "sha256", "GIT_DIR": str(home)}
    words = ["demo", "xa", "--measures", "12", "--weeks", "6", "--seed", "1"]
    done = subprocess.run(
        [sys.executable, "-c", MAKE, *words],
        cwd=tmp_path,
        env={**os.environ, **strange},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert COMMIT_OF_SMALL in done.stdout
    assert not (tmp_path / "xa" / ".git" / "description").exists()


def test_another_seed_gives_another_demo(tmp_path: Path) -> None:
    made = [make(tmp_path / str(seed), Order(12, 6, seed)).commit for seed in (1, 2)]
    assert made[0] != made[1]


def test_all_is_committed_and_checked_out(tmp_path: Path) -> None:
    made = make(tmp_path / "xa", SMALL)
    assert git(tmp_path / "xa", "status", "--porcelain") == ""
    assert git(tmp_path / "xa", "rev-parse", "HEAD") == made.commit
    assert git(tmp_path / "xa", "symbolic-ref", "--short", "HEAD") == "main"
    assert int(git(tmp_path / "xa", "rev-list", "--count", "HEAD")) == made.commits
    assert open_folder(tmp_path / "xa").id() == git(tmp_path / "xa", "rev-parse", "HEAD:plan")


def test_agencies_commit_in_the_order_of_days(tmp_path: Path) -> None:
    make(tmp_path / "xa", SMALL)
    told = git(tmp_path / "xa", "log", "--reverse", "--format=%at %ct %an <%ae>").splitlines()
    times = [int(line.split()[0]) for line in told]
    assert times == sorted(times)
    assert all(line.split()[0] == line.split()[1] for line in told)
    assert {"Ministry A <ministry_a@example.invalid>", "Statistics <statistics@example.invalid>"} <= {
        line.split(" ", 2)[2] for line in told
    }


def test_the_reports_are_counted(tmp_path: Path) -> None:
    made = make(tmp_path / "xa", SMALL)
    files = git(tmp_path / "xa", "ls-files", "plan/childhood/progress").splitlines()
    assert made.reports == len(files) > 0


def test_as_many_reports_a_week_as_asked_for(tmp_path: Path) -> None:
    made = make(tmp_path / "xa", Order(12, 6, 1, reports_per_week=2))
    assert 6 <= made.reports <= 12


def test_an_empty_folder_will_do_and_a_full_one_will_not(tmp_path: Path) -> None:
    place = tmp_path / "xa"
    place.mkdir()
    make(place, SMALL)
    code, facts = refusal(lambda: make(place, SMALL))
    assert (code, facts["problem"]) == ("X402", "full")


def test_whoever_stands_in_the_empty_folder_stays_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["demo", ".", "--measures", "1", "--weeks", "1", "--lang", "en"]) == 0
    assert Path("plan", "jospar.yaml").is_file()
    assert git(Path(), "status", "--porcelain") == ""


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    code, facts = refusal(lambda: make(tmp_path / "file" / "xa", SMALL))
    assert (code, facts["problem"]) == ("X302", "demo")


def test_a_file_and_a_plan_are_no_place_for_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert refusal(lambda: make(tmp_path / "file", SMALL))[1]["problem"] == "file"
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "jospar.yaml").write_text("format: 1\n", "utf-8")
    assert refusal(lambda: make(tmp_path / "plan" / "xa", SMALL))[1]["problem"] == "plan"


@pytest.mark.parametrize(
    ("order", "option"),
    [
        (Order(0, 26, 1), "--measures"),
        (Order(10_001, 2, 1), "--measures"),
        (Order(1, 0, 1), "--weeks"),
        (Order(5000, 52, 1), "--weeks"),
        (Order(1, 1, -1), "--seed"),
        (Order(1, 1, 1, -1), "--reports-per-week"),
    ],
)
def test_an_order_out_of_bounds_is_refused(tmp_path: Path, order: Order, option: str) -> None:
    code, facts = refusal(lambda: make(tmp_path / "xa", order))
    assert (code, facts["option"]) == ("X401", option)
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(folder: Path, commits: object) -> str:
        (folder / "half").write_text("made", "utf-8")
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "grow", interrupted)
    with pytest.raises(KeyboardInterrupt):
        make(tmp_path / "above" / "xa", SMALL)
    assert list(tmp_path.iterdir()) == []
