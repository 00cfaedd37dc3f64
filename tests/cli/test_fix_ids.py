"""``jospar fix ids``: one id on two branches; the younger record gets another, with all that names it."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Shell
from tests.tree.repository import Repository, environment, initialise

DAY = ("--date", "2026-07-20")
MEASURE = "plan/example/measures/XA-004.yaml"
RENAMED = "plan/example/measures/XA-005.yaml"
THIRD = "plan/example/measures/XA-003.yaml"
RISK = "plan/example/risks/XA-R-01.yaml"
REPORT = "plan/example/progress/ministry_a/2026-W28/XA-004.yaml"
UNCHANGED = "plan/example/progress/ministry_a/2026-W29/unchanged.yaml"
OURS = "id: XA-004  # ours\ntitle: Open 12 rooms\narea: safety\nlead: ministry_a\nrecord: quoted\n"
WRITTEN = {
    MEASURE: OURS,
    RISK: (
        "id: XA-R-01\ntitle: Premises\nmeasures: XA-004\nprobability: 2\nimpact: 3\n"
        "owner: ministry_a\nstate: open\n"
    ),
    REPORT: "date: 2026-07-10\nstatus: on_track\nnote: As XA-004 says\n",
    UNCHANGED: "measures: ['XA-004', XA-003]\n",
}


@pytest.fixture
def made(plan: Path) -> Repository:
    """Commit the plan on main and another measure XA-004 on a branch; write our own into the folder."""
    repository = initialise(plan)
    repository.commit()
    repository.git("switch", "--quiet", "--create", "theirs")
    repository.write(MEASURE, b"id: XA-004\ntitle: Theirs\narea: health\nrecord: quoted\n")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    for name, text in WRITTEN.items():
        repository.write(name, text.encode())
    third = plan / THIRD
    third.write_text(third.read_text("utf-8") + "depends_on:\n  - XA-004  # wait\n", "utf-8")
    return repository


def fix(made: Repository, *words: str) -> Ended:
    return Shell(made.path).type("fix", "ids", *words, *DAY)


def files(made: Repository) -> dict[str, str]:
    found = sorted((made.path / "plan").rglob("*.yaml"))
    return {path.relative_to(made.path).as_posix(): path.read_text("utf-8") for path in found}


def renamed(before: dict[str, str]) -> dict[str, str]:
    """Rename in files what is named by the id, and leave the words as they are."""
    return {
        name.replace("XA-004", "XA-005"): text.replace("XA-004", "XA-005").replace("As XA-005", "As XA-004")
        for name, text in before.items()
    }


def test_the_record_that_is_not_committed_is_the_younger(made: Repository) -> None:
    before = files(made)
    ended = fix(made, "--against", "theirs")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("XA-004 → XA-005, 3 references in 5 files with it: Open 12 rooms\n")
    assert (
        f"words speak of XA-004 still, and stay as they are: read {REPORT.replace('004', '005')}" in ended.out
    )
    assert f"{MEASURE}: taken away" in ended.out
    assert "git commit -m 'XA-004 is XA-005 now'" in ended.out
    assert files(made) == renamed(before)
    shell = Shell(made.path)
    assert shell.type("validate", *DAY).code == 0
    assert "would bring no error" in shell.type("validate", "--against", "theirs", *DAY).out


def test_a_dry_run_says_it_and_gives_a_patch_that_does_it(made: Repository) -> None:
    before = files(made)
    ended = fix(made, "--against", "theirs", "--dry-run")
    head, mark, patch = ended.out.partition("--- ")
    assert head.startswith("XA-004 → XA-005, 3 references in 5 files with it")
    assert files(made) == before
    done = subprocess.run(
        ["git", "apply", "-"],
        cwd=made.path,
        env=environment(),
        input=(mark + patch).encode(),
        check=False,
        capture_output=True,
    )
    assert done.stderr.decode() == ""
    assert files(made) == renamed(before)


def test_what_is_next_can_be_typed_as_it_is_printed(made: Repository) -> None:
    made.commit()
    ended = fix(made, "--against", "theirs", "--ours")
    commands = [line.strip() for line in ended.out.splitlines() if line.startswith("  git ")]
    for command in commands:
        subprocess.run(command, cwd=made.path, env=environment(), shell=True, check=True, capture_output=True)  # noqa: S602 -- as it is printed
    assert made.git("status", "--porcelain") == ""
    assert made.git("ls-files", MEASURE, RENAMED) == RENAMED


def test_the_other_sides_record_is_theirs_to_renumber(made: Repository) -> None:
    made.commit()
    later = {"GIT_COMMITTER_DATE": "2026-11-20T09:00:00+05:00"}
    made.git("switch", "--quiet", "theirs")
    subprocess.run(
        ["git", "commit", "--quiet", "--amend", "--message", "later"],
        cwd=made.path,
        env={**environment(), **later},
        check=True,
    )
    made.git("switch", "--quiet", "main")
    before = files(made)
    ended = fix(made, "--against", "theirs")
    assert ended.code == 1
    assert "the younger of the two is on theirs, since 20 November 2026" in ended.out
    assert "jospar fix ids --against main" in ended.out
    assert files(made) == before
    assert fix(made, "--against", "theirs", "--ours").code == 0
    assert files(made) == renamed(before)


def test_the_main_branch_is_the_other_side_unless_another_is_named(made: Repository) -> None:
    made.git("branch", "--quiet", "--move", "main", "mine")
    made.git("branch", "--quiet", "--move", "theirs", "main")
    assert fix(made).out.startswith("XA-004 → XA-005")


def test_an_id_that_is_given_once_stays(made: Repository) -> None:
    assert fix(made, "XA-002", "--against", "theirs").code == 3
    (made.path / MEASURE).write_text(OURS.replace("Open 12 rooms", "Theirs"))
    ended = fix(made, "--against", "theirs")
    assert (ended.code, ended.out.startswith("no id is given to another record on theirs")) == (0, True)


def test_one_id_in_two_files_is_given_twice_too(made: Repository) -> None:
    made.git("switch", "--quiet", "--force", "theirs")
    text = "id: XA-R-01\ntitle: Who pays\nasked: {by: ministry_a, on: 2026-07-01}\n"
    text += "of: ministry_b\ndue: 2026-12\n"
    made.write("plan/example/decisions/XA-R-01.yaml", (text + "measures: XA-001\n").encode())
    for name in WRITTEN:
        if name != MEASURE:
            (made.path / name).unlink(missing_ok=True)
    made.commit()
    made.git("switch", "--quiet", "main")
    (made.path / RISK).parent.mkdir(exist_ok=True)
    (made.path / RISK).write_text(WRITTEN[RISK].replace("XA-004", "XA-001"))
    assert "XA-R-01 → XA-R-02, 0 references in 1 files with it" in fix(made, "--against", "theirs").out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("fix", "--ours"), 2, "X739"),
        (("fix", "XA-001", "--against", "theirs"), 2, "X739"),
        (("fix", "ids", "--against", "thiers"), 3, '(did you mean "theirs"?)'),
        (("fix", "ids", "XA-04", "--against", "theirs"), 3, '(did you mean "XA-004"?)'),
    ],
)
def test_what_makes_no_sense_is_refused(
    made: Repository, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = Shell(made.path).type(*words, *DAY)
    assert (ended.code, said in ended.err) == (code, True), ended.err


def test_a_plan_that_cannot_be_read_is_not_touched(made: Repository) -> None:
    (made.path / RISK).write_text("id: XA-R-01\nmeasures: XA-004\n")
    before = files(made)
    ended = fix(made, "--against", "theirs")
    assert (ended.code, "X738" in ended.err) == (3, True), ended.err
    assert files(made) == before


def test_the_range_of_the_area_may_be_used_up(made: Repository) -> None:
    programme = made.path / "plan/example/programme.yaml"
    text = programme.read_text("utf-8").replace("- id: safety\n", "- id: safety\n    ids: [XA-001, XA-004]\n")
    programme.write_text(text, "utf-8")
    before = files(made)
    ended = fix(made, "--against", "theirs")
    assert (ended.code, "X737" in ended.err) == (3, True), ended.err
    assert files(made) == before
