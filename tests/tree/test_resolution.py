"""A revision that is not there is refused with the reason and the next step."""

from pathlib import Path

import pytest

from jospar.tree.revision import open_revision, open_tree
from tests.tree.refusal import refusal
from tests.tree.repository import Repository, initialise

UNKNOWN_ID = "0123456789abcdef0123456789abcdef01234567"


def test_a_folder_outside_git_is_refused(plain: Repository) -> None:
    expected = ("X104", {"folder": str(plain.path)})
    assert refusal(lambda: open_revision(plain.path, "HEAD")) == expected


@pytest.mark.parametrize(("name", "problem"), [("none", "missing"), ("file", "file")])
def test_a_folder_that_is_none_is_refused(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    expected = ("X102", {"folder": str(tmp_path / name), "problem": problem})
    assert refusal(lambda: open_revision(tmp_path / name, "HEAD")) == expected


@pytest.mark.parametrize("revision", ["HEAD", "@~1", "main", "v1"])
def test_a_branch_without_a_commit_is_refused(tmp_path: Path, revision: str) -> None:
    repository = initialise(tmp_path)
    repository.write("plan/jospar.yaml")
    expected = ("X105", {"folder": str(tmp_path), "branch": "main"})
    assert refusal(lambda: open_revision(tmp_path, revision)) == expected


def test_an_unborn_branch_beside_others_hides_no_misspelling(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--orphan", "fresh")
    assert refusal(lambda: open_revision(repository.path, "HEAD~1"))[0] == "X105"
    assert refusal(lambda: open_revision(repository.path, "mian"))[0] == "X106"


def test_an_unknown_revision_is_refused_with_near_names(repository: Repository) -> None:
    repository.git("tag", "report-2026-W46")
    repository.git("branch", "жоспар")
    folder = str(repository.path)
    expected = ("X106", {"folder": folder, "revision": "report-2026-W45", "near": ("report-2026-W46",)})
    assert refusal(lambda: open_revision(repository.path, "report-2026-W45")) == expected
    assert refusal(lambda: open_revision(repository.path, "жспар"))[1]["near"] == ("жоспар",)
    assert refusal(lambda: open_tree(repository.path, UNKNOWN_ID))[1]["near"] == ()


@pytest.mark.parametrize(
    "revision",
    [
        "",
        " ",
        "--all",
        "--exec=touch marker",
        "-h",
        "^main",
        "main..main",
        "main\0",
        "\ud800",
        UNKNOWN_ID,
        "HEAD:plan/jospar.yaml",
        "HEAD:nothing",
        "HEAD~7",
        "main\nmain",
        "$(touch marker)",
    ],
)
def test_words_that_are_no_revision_are_refused(repository: Repository, revision: str) -> None:
    assert refusal(lambda: open_revision(repository.path, revision))[0] == "X106"
    assert refusal(lambda: open_tree(repository.path, revision))[0] == "X106"
    assert not list(repository.path.rglob("marker"))


@pytest.fixture
def shallow(repository: Repository, tmp_path: Path) -> Repository:
    """Make a clone of one commit of a repository that has two, a tag on the first, and a branch."""
    repository.git("tag", "first")
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
    repository.write("plan/jospar.yaml", b"format: 1\nlanguages: [kk]\n")
    repository.commit()
    repository.git("branch", "other/name", "first")
    path = tmp_path / "shallow"
    repository.git("clone", "--quiet", "--depth=1", repository.path.as_uri(), str(path))
    return Repository(path)


def test_a_shallow_clone_gives_what_it_has(shallow: Repository) -> None:
    assert open_revision(shallow.path, "HEAD").read("plan/jospar.yaml").endswith(b"[kk]\n")


@pytest.mark.parametrize("spelling", ["{first}", "{short}", "first", "HEAD~1", "origin/other/name"])
def test_a_shallow_clone_says_what_to_type(
    shallow: Repository, repository: Repository, spelling: str
) -> None:
    first = repository.git("rev-parse", "first")
    revision = spelling.replace("{first}", first).replace("{short}", first[:10])
    code, facts = refusal(lambda: open_revision(shallow.path, revision))
    expected = {
        "{first}": f"git fetch --depth=1 origin {first}",
        "origin/other/name": "git fetch --depth=1 origin other/name:refs/remotes/origin/other/name",
    }.get(spelling, "git fetch --unshallow --tags origin")
    assert (code, facts["revision"], facts["command"]) == ("X107", revision, expected)
    shallow.git(*expected.split()[1:])
    assert open_revision(shallow.path, revision).read("plan/jospar.yaml") == b"format: 1\n"


def test_what_a_shell_could_misread_is_in_no_command(shallow: Repository) -> None:
    code, facts = refusal(lambda: open_revision(shallow.path, "origin/x;touch marker"))
    assert (code, facts["command"]) == ("X107", "git fetch --unshallow --tags origin")


def test_a_misspelling_in_a_shallow_clone_has_near_names(shallow: Repository) -> None:
    assert refusal(lambda: open_revision(shallow.path, "mian"))[1]["near"] == ("main",)
