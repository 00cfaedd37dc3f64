"""A tree in a revision: the same bytes under the same names, from any kind of repository."""

import os
from pathlib import Path

import pytest

from jospar.tree.folder import open_folder
from jospar.tree.revision import open_revision, open_tree
from jospar.tree.tree import LIMIT_BYTES, Oddity, OddityKind, Tree
from tests.tree.refusal import refusal
from tests.tree.repository import Repository, initialise


def contents(tree: Tree) -> dict[str, bytes]:
    return {name: tree.read(name) for name in tree.names()}


def test_a_revision_gives_what_was_written_then(repository: Repository) -> None:
    repository.write("plan/a b/жоспар.yaml", b"\xef\xbb\xbfx: 1\r\n\x00")
    repository.write("plan/a\nb.yaml", b"")
    repository.write("plan/same.yaml", b"format: 1\n")
    repository.write("README.md")
    repository.commit()
    then = contents(open_folder(repository.path))
    repository.write("plan/a\nb.yaml", b"later")
    tree: Tree = open_revision(repository.path, "HEAD")
    assert contents(tree) == then
    assert tree.label == "HEAD:plan"
    assert tree.oddities() == ()


def test_what_is_changed_since_is_not_seen(repository: Repository) -> None:
    repository.git("tag", "-a", "-m", "first", "first")
    repository.write("plan/jospar.yaml", b"format: 1\nlanguages: [kk]\n")
    repository.commit()
    assert open_revision(repository.path, "first").read("plan/jospar.yaml") == b"format: 1\n"
    assert open_revision(repository.path, "HEAD~1").read("plan/jospar.yaml") == b"format: 1\n"
    assert open_revision(repository.path, ":/a step").read("plan/jospar.yaml") != b"format: 1\n"


def test_a_name_that_was_not_listed_is_not_read(repository: Repository) -> None:
    with pytest.raises(KeyError):
        open_revision(repository.path, "HEAD").read("README.md")


def test_contents_are_fetched_once_and_not_before_they_are_needed(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("plan/x.yaml", b"x: 1\n")
    repository.commit()
    tree = open_revision(repository.path, "HEAD")
    kept = (repository.path / ".git").rename(repository.path / "away")
    assert refusal(lambda: tree.read("plan/x.yaml"))[0] == "X104"
    kept.rename(repository.path / ".git")
    assert tree.read("plan/x.yaml") == b"x: 1\n"
    monkeypatch.setenv("PATH", "")
    assert tree.read("plan/jospar.yaml") == b"format: 1\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["data/план 1", ":(icase)data", "data*[a]", "-data", "a\nb"])
def test_a_plan_in_a_subfolder(tmp_path: Path, name: str) -> None:
    repository = initialise(tmp_path / "repository")
    repository.write("plan/jospar.yaml", b"another: 1\n")
    repository.write(f"{name}/plan/jospar.yaml", b"format: 1\n")
    repository.commit()
    folder = repository.path / name
    tree = open_revision(folder, "HEAD")
    assert contents(tree) == {"plan/jospar.yaml": b"format: 1\n"}
    assert tree.id() == open_folder(folder).id() == repository.git("rev-parse", f"HEAD:{name}/plan")


def test_a_bare_repository(repository: Repository, tmp_path: Path) -> None:
    bare = tmp_path / "bare.git"
    repository.git("clone", "--quiet", "--bare", str(repository.path), str(bare))
    assert contents(open_revision(bare, "main")) == {"plan/jospar.yaml": b"format: 1\n"}


def test_a_work_tree_beside_and_a_detached_head(repository: Repository, tmp_path: Path) -> None:
    beside = tmp_path / "beside"
    repository.git("worktree", "add", "--quiet", "--detach", str(beside))
    assert contents(open_revision(beside, "HEAD")) == {"plan/jospar.yaml": b"format: 1\n"}


@pytest.mark.parametrize("spelling", ["HEAD:plan", "HEAD^{tree}", "{plan}", "{short}"])
def test_a_tree_may_be_named_instead_of_a_commit(repository: Repository, spelling: str) -> None:
    plan = repository.git("rev-parse", "HEAD:plan")
    revision = spelling.replace("{plan}", plan).replace("{short}", plan[:12])
    tree = open_revision(repository.path, revision)
    assert contents(tree) == {"plan/jospar.yaml": b"format: 1\n"}
    assert tree.id() == plan
    assert tree.label == ("HEAD^{tree}:plan" if spelling == "HEAD^{tree}" else revision)


def test_the_tree_that_a_report_names_is_opened(repository: Repository) -> None:
    repository.write("plan/plan/programme.yaml", b"id: plan\n")
    repository.commit()
    plan = repository.git("rev-parse", "HEAD:plan")
    for tree in (open_tree(repository.path, plan), open_revision(repository.path, plan)):
        assert tree.names() == ("plan/jospar.yaml", "plan/plan/programme.yaml")
        assert (tree.id(), tree.label) == (plan, plan)


def test_links_and_submodules_are_oddities(repository: Repository) -> None:
    head = repository.git("rev-parse", "HEAD")
    repository.put("plan/inside.yaml", mode="120000", content=b"jospar.yaml")
    repository.put("plan/outside.yaml", mode="120000", content=b"../../secret.yaml")
    repository.put("plan/endless", mode="120000", content=b"x" * (LIMIT_BYTES + 1))
    repository.put("plan/x.yaml/a", mode="100644", content=b"")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{head},plan/module")
    repository.record()
    tree = open_revision(repository.path, "HEAD")
    assert tree.names() == ("plan/jospar.yaml",)
    assert tree.oddities() == (
        Oddity("plan/endless", OddityKind.TOO_LARGE),
        Oddity("plan/inside.yaml", OddityKind.SYMLINK),
        Oddity("plan/module", OddityKind.SUBMODULE),
        Oddity("plan/outside.yaml", OddityKind.SYMLINK_OUTSIDE),
        Oddity("plan/x.yaml", OddityKind.DIRECTORY_AS_FILE),
    )


def test_a_large_blob_is_not_asked_for(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.put("plan/large.yaml", mode="100644", content=bytes(LIMIT_BYTES + 1))
    repository.record()
    tree = open_revision(repository.path, "HEAD")
    assert tree.oddities() == (Oddity("plan/large.yaml", OddityKind.TOO_LARGE),)
    assert tree.read("plan/jospar.yaml") == b"format: 1\n"
    monkeypatch.setenv("PATH", "")
    with pytest.raises(KeyError):
        tree.read("plan/large.yaml")


def test_a_name_that_is_no_text_is_an_oddity(repository: Repository) -> None:
    blob = repository.git("rev-parse", "HEAD:plan/jospar.yaml")
    entry = f"100644 blob {blob}\tplan/".encode() + b"\xff.yaml\0"
    repository.git("update-index", "-z", "--index-info", stdin=entry)
    repository.record()
    tree = open_revision(repository.path, "HEAD")
    assert tree.oddities() == (Oddity("plan/\\xff.yaml", OddityKind.BAD_NAME),)


def test_a_blob_that_the_repository_has_lost_is_refused(repository: Repository) -> None:
    repository.write("plan/lost.yaml", b"lost: 1\n")
    repository.commit()
    blob = repository.git("rev-parse", "HEAD:plan/lost.yaml")
    tree = open_revision(repository.path, "HEAD")
    (repository.path / ".git/objects" / blob[:2] / blob[2:]).unlink()
    code, facts = refusal(lambda: tree.read("plan/jospar.yaml"))
    assert (code, facts["message"]) == ("X110", f"{blob} missing")
    assert refusal(lambda: open_revision(repository.path, "HEAD")) == (code, facts)


@pytest.mark.parametrize("kind", ["nothing", "file", "link", "submodule", "no jospar.yaml"])
def test_a_revision_without_a_plan_is_refused(tmp_path: Path, kind: str) -> None:
    repository = initialise(tmp_path)
    repository.write("README.md")
    head = repository.commit()
    if kind == "submodule":
        repository.git("update-index", "--add", "--cacheinfo", f"160000,{head},plan")
    elif kind == "no jospar.yaml":
        repository.put("plan/a.yaml", mode="100644", content=b"")
    elif kind != "nothing":
        repository.put("plan", mode="100644" if kind == "file" else "120000", content=b"jospar.yaml")
    repository.git("commit", "--quiet", "--allow-empty", "--message", "x")
    expected = ("X108", {"revision": "HEAD", "path": "plan/jospar.yaml"})
    assert refusal(lambda: open_revision(repository.path, "HEAD")) == expected


def test_a_tree_without_a_plan_is_refused(repository: Repository) -> None:
    root = repository.git("rev-parse", "HEAD^{tree}")
    expected = ("X108", {"revision": root, "path": "plan/jospar.yaml"})
    assert refusal(lambda: open_tree(repository.path, root)) == expected


def test_a_folder_that_the_revision_does_not_have_is_refused(repository: Repository) -> None:
    repository.write("later/plan/jospar.yaml")
    expected = ("X108", {"revision": "HEAD", "path": "later/plan/jospar.yaml"})
    assert refusal(lambda: open_revision(repository.path / "later", "HEAD")) == expected
