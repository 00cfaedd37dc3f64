"""What to type next: it can be typed as it stands, wherever one is, on any branch, in whatever shell."""

import shlex
import subprocess
from pathlib import Path

import pytest

from jospar.cli import quoting
from tests.cli.conftest import MEASURE, Shell

DAY = ("--date", "2026-07-10")
FORGE = "git@git.gov.example:gov/plan.git"


def git(folder: Path, *words: str) -> str:
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def kept(plan: Path) -> Path:
    """Keep the plan in git, on main, with an origin."""
    git(plan, "init", "-q", "-b", "main", ".")
    for name, value in (("user.name", "A"), ("user.email", "a@example.org")):
        git(plan, "config", name, value)
    git(plan, "add", "--all")
    git(plan, "commit", "-qm", "begin")
    git(plan, "remote", "add", "origin", FORGE)
    return plan


def next_of(folder: Path, *words: str, lang: str = "en") -> list[str]:
    ended = Shell(folder).type(*(words or ("set", "XA-001", "critical=true")), *DAY, "--lang", lang)
    assert ended.code == 0, ended.err
    return [line.strip() for line in ended.out.partition("\n\n")[2].splitlines()[1:]]


def typed(steps: list[str], folder: Path) -> None:
    for step in steps:
        if step.startswith("git ") and " push " not in step:
            subprocess.run(shlex.split(step), cwd=folder, check=True, capture_output=True)


def test_outside_of_the_repository_git_is_told_where(kept: Path, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    steps = next_of(aside, "set", "--plan", str(kept), "XA-001", "critical=true")
    assert f"git -C {kept} add {MEASURE}" in steps
    typed(steps, aside)
    assert git(kept, "log", "-1", "--format=%s") == "XA-001 critical=true"
    assert git(kept, "status", "--porcelain") == ""


def test_a_detached_head_gets_a_branch(kept: Path) -> None:
    git(kept, "switch", "-q", "--detach")
    steps = next_of(kept)
    assert steps[0] == "git switch -c xa-001-critical-true"
    assert "git push -u origin xa-001-critical-true" in steps
    assert not [step for step in steps if "HEAD" in step]


def test_a_branch_that_is_there_is_gone_to(kept: Path) -> None:
    git(kept, "branch", "xa-001-critical-true")
    steps = next_of(kept)
    assert steps[0] == "git switch xa-001-critical-true"
    typed(steps, kept)


def test_master_is_a_main_branch_too(kept: Path) -> None:
    git(kept, "branch", "-m", "master")
    assert next_of(kept)[0] == "git switch -c xa-001-critical-true"


def test_the_origins_master_is_what_others_merge_into(kept: Path) -> None:
    git(kept, "remote", "set-url", "origin", "https://github.com/gov/plan.git")
    git(kept, "update-ref", "refs/remotes/origin/master", "HEAD")
    git(kept, "switch", "-qc", "week")
    assert next_of(kept)[-1] == "https://github.com/gov/plan/compare/master...week?expand=1"


@pytest.mark.parametrize(("lang", "said"), [("en", "pull request"), ("ru", "слияние"), ("kk", "біріктіру")])
def test_a_forge_of_ones_own_is_named(kept: Path, lang: str, said: str) -> None:
    git(kept, "switch", "-qc", "week")
    last = next_of(kept, lang=lang)[-1]
    assert "https://git.gov.example/gov/plan" in last
    assert said in last


def test_a_folder_of_reports_is_sent_in_one_go(kept: Path) -> None:
    sent = kept.parent / "sent"
    sent.mkdir()
    (sent / "a.csv").write_text("measure,agency,status\nXA-001,ministry_a,on_track\n")
    (sent / "b.csv").write_text("measure,agency,status\nXA-002,ministry_b,on_track\n")
    ended = Shell(kept).type("record", "--from", str(sent), *DAY)
    assert ended.code == 0, ended.err
    assert ended.out.count("git switch") == ended.out.count("git commit") == 1
    assert "b.csv: accepted" in ended.out.partition("git switch")[0]
    typed([line.strip() for line in ended.out.splitlines() if line.startswith("  git")], kept)
    assert len(git(kept, "show", "--format=", "--name-only").split()) == len(list(sent.iterdir()))


def test_the_commit_is_called_by_the_weeks_of_the_reports_and_not_by_today(kept: Path) -> None:
    rows = "XA-001,ministry_a,on_track,2026-07-10\nXA-002,ministry_b,on_track,2026-07-03\n"
    (kept.parent / "w.csv").write_text(f"measure,agency,status,date\n{rows}")
    ended = Shell(kept).type("record", "--from", str(kept.parent / "w.csv"))
    assert ended.code == 0, ended.out
    assert "git commit -m '2026-W27 2026-W28'" in ended.out
    assert "2026-w27-2026-w28" in ended.out


@pytest.mark.parametrize(
    ("word", "quoted"),
    [
        ("XA-001 2026-W47", '"XA-001 2026-W47"'),
        ("plan/a.yaml", "plan/a.yaml"),
        ("C:\\планы\\a.yaml", "C:\\планы\\a.yaml"),
        ("a&b", '"a&b"'),
        ("C:\\my plan\\", '"C:\\my plan\\\\"'),
        ('the "Zero" list', '"the \\"Zero\\" list"'),
        ("it's", '"it\'s"'),
        ("", '""'),
    ],
)
def test_windows_has_double_quotes(monkeypatch: pytest.MonkeyPatch, word: str, quoted: str) -> None:
    monkeypatch.setattr(quoting, "WINDOWS", True)
    assert quoting.quote(word) == quoted


def test_a_message_of_several_words_is_one_word_to_cmd(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quoting, "WINDOWS", True)
    assert 'git commit -m "XA-001 critical=true"' in next_of(kept)


def test_every_command_that_is_printed_is_quoted_for_the_shell_at_hand() -> None:
    folder = Path(quoting.__file__).parent
    own = {path.name for path in folder.rglob("*.py") if "shlex" in path.read_text("utf-8")}
    assert own == {"quoting.py"}
