"""A repository that has lost something is refused with git's own word: nobody lacks a right or a git init."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jospar.tree.revision import open_revision
from tests.tree.refusal import refusal
from tests.tree.repository import Repository


def loose(repository: Repository, revision: str) -> Path:
    """Find the file that holds an object, and open it for writing."""
    name = repository.git("rev-parse", revision)
    path = repository.path / ".git/objects" / name[:2] / name[2:]
    path.chmod(0o644)
    return path


@pytest.mark.parametrize("content", [None, b"", b"garbage\n"], ids=["gone", "empty", "garbage"])
@pytest.mark.parametrize("revision", ["HEAD:plan/jospar.yaml", "HEAD:plan", "HEAD^{tree}", "HEAD"])
def test_a_damaged_object_is_gits_trouble(
    repository: Repository, revision: str, content: bytes | None
) -> None:
    path = loose(repository, revision)
    path.unlink() if content is None else path.write_bytes(content)
    code, facts = refusal(lambda: open_revision(repository.path, "HEAD"))
    assert code == "X110"
    assert facts["message"]


def test_a_blob_that_is_cut_short_is_gits_trouble(repository: Repository) -> None:
    lines = b"".join(b"# line %d\n" % number for number in range(9999))
    repository.write("plan/jospar.yaml", lines)
    repository.commit()
    path = loose(repository, "HEAD:plan/jospar.yaml")
    path.write_bytes(path.read_bytes()[:900])
    tree = open_revision(repository.path, "HEAD")
    assert refusal(lambda: tree.read("plan/jospar.yaml"))[0] == "X110"


@pytest.mark.parametrize(
    ("key", "value"), [("remote.origin.promisor", "true"), ("extensions.partialClone", "origin")]
)
def test_a_blob_that_was_promised_is_to_be_fetched(repository: Repository, key: str, value: str) -> None:
    repository.git("config", "core.repositoryFormatVersion", "1")
    repository.git("config", key, value)
    loose(repository, "HEAD:plan/jospar.yaml").unlink()
    code, facts = refusal(lambda: open_revision(repository.path, "HEAD"))
    assert (code, facts["command"]) == ("X113", "git fetch --refetch --no-filter origin")


def spoil_head(repository: Path) -> None:
    """Write into HEAD what names nothing."""
    (repository / ".git/HEAD").write_text("garbage\n")


def empty_git(repository: Path) -> None:
    """Leave a .git with nothing in it."""
    (repository / ".git").rename(repository / "old")
    (repository / ".git").mkdir()


def lead_nowhere(repository: Path) -> None:
    """Make .git a file that leads nowhere, as in a work tree whose repository was moved."""
    (repository / ".git").rename(repository / "old")
    (repository / ".git").write_text("gitdir: /nowhere/at/all\n")


def write_junk(repository: Path) -> None:
    """Make .git a file that leads to nothing at all."""
    (repository / ".git").rename(repository / "old")
    (repository / ".git").write_text("junk\n")


def break_config(repository: Path) -> None:
    """Write into the config what is no config."""
    (repository / ".git/config").write_text("[[[\n")


@pytest.mark.parametrize("spoil", [spoil_head, empty_git, lead_nowhere, write_junk, break_config])
def test_a_broken_git_is_not_the_want_of_one(repository: Repository, spoil: Callable[[Path], None]) -> None:
    spoil(repository.path)
    code, facts = refusal(lambda: open_revision(repository.path, "HEAD"))
    assert code == "X110"
    assert str(facts["message"]).startswith("fatal: ")


def test_a_broken_bare_repository_is_no_want_of_one(repository: Repository, tmp_path: Path) -> None:
    repository.git("clone", "--quiet", "--bare", str(repository.path), str(tmp_path / "bare.git"))
    (tmp_path / "bare.git/HEAD").write_text("garbage\n")
    assert refusal(lambda: open_revision(tmp_path / "bare.git", "HEAD"))[0] == "X110"
