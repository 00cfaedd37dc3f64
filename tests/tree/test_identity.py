"""A folder's id is git's own, with or without git."""

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.tree.folder import open_folder
from jospar.tree.identity import tree_id
from jospar.tree.revision import open_revision, read_object_format
from tests.tree.repository import Repository, initialise

PARTS = st.sampled_from(["a", "a.b", "a-b", "a0", "a b", "жоспар", "b", "B", "a\nb", ".x"])
PATHS = st.lists(PARTS, min_size=1, max_size=3).map("/".join)


@pytest.mark.parametrize(
    ("algorithm", "expected"),
    [
        ("sha1", "4b825dc642cb6eb9a060e54bf8d69288fbee4904"),
        ("sha256", "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"),
    ],
)
def test_the_empty_tree_has_the_id_that_git_gives_it(algorithm: str, expected: str) -> None:
    assert tree_id([], algorithm) == expected


def test_a_clean_checkout_has_the_id_of_its_revision(repository: Repository) -> None:
    repository.write("plan/a/measures/XA-001.yaml", b"id: XA-001\r\n")
    repository.write("plan/a.yaml", b"")
    repository.write("plan/a-b/x.yaml", b"\xef\xbb\xbfx: 1")
    repository.write("plan/жоспар/name with space.yaml")
    repository.write("plan/x.yaml/inside.yaml")
    repository.write("plan/run.sh").chmod(0o755)
    (repository.path / "plan/link.yaml").symlink_to("jospar.yaml")
    (repository.path / "plan/empty/folder").mkdir(parents=True)
    repository.commit()
    assert open_folder(repository.path).id() == repository.git("rev-parse", "HEAD:plan")
    assert open_revision(repository.path, "HEAD").id() == repository.git("rev-parse", "HEAD:plan")


@pytest.mark.parametrize("name", [b"plan/\xff.yaml", b"plan/\xff/a.yaml"])
def test_a_name_that_is_no_text_enters_the_id_as_in_git(repository: Repository, name: bytes) -> None:
    try:
        repository.write(name)
    except OSError:
        pytest.skip("this file system keeps names as text")
    repository.commit()
    assert open_folder(repository.path).id() == repository.git("rev-parse", "HEAD:plan")


def test_a_repository_named_by_sha256_is_told_apart(tmp_path: Path) -> None:
    repository = initialise(tmp_path, "--object-format=sha256")
    repository.write("plan/jospar.yaml")
    repository.commit()
    algorithm = read_object_format(repository.path)
    assert algorithm == "sha256"
    assert open_folder(repository.path, algorithm=algorithm).id() == repository.git("rev-parse", "HEAD:plan")
    revision = open_revision(repository.path, "HEAD")
    assert revision.id() == repository.git("rev-parse", "HEAD:plan")
    assert revision.read("plan/jospar.yaml") == b"format: 1\n"


def test_objects_are_named_by_sha1_where_nothing_else_is_said(
    plain: Repository, repository: Repository
) -> None:
    assert read_object_format(repository.path) == "sha1"
    assert read_object_format(plain.path) == "sha1"


def test_what_cannot_be_read_changes_the_id(plain: Repository) -> None:
    before = open_folder(plain.path).id()
    with plain.write("plan/large.yaml").open("wb") as large:
        large.truncate(200_000_000)
    with_large = open_folder(plain.path).id()
    with (plain.path / "plan/large.yaml").open("wb") as large:
        large.truncate(200_000_001)
    assert len({before, with_large, open_folder(plain.path).id()}) == 3


def test_a_deep_nest_of_folders_has_an_id(plain: Repository) -> None:
    folder = plain.path / "plan"
    depth = 300
    for _ in range(depth):
        folder /= "a"
    folder.mkdir(parents=True)
    (folder / "x.yaml").write_bytes(b"")
    assert open_folder(plain.path).names() == (f"plan/{'a/' * depth}x.yaml", "plan/jospar.yaml")
    assert len(open_folder(plain.path).id()) == 40


@settings(max_examples=15, deadline=None)
@given(st.dictionaries(PATHS, st.tuples(st.binary(max_size=20), st.booleans()), max_size=8))
def test_any_folder_has_the_id_that_git_gives_it(files: dict[str, tuple[bytes, bool]]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        repository = initialise(Path(scratch))
        repository.write("plan/jospar.yaml")
        for name, (content, runs) in files.items():
            _write_if_possible(repository, f"plan/{name}", content, runs=runs)
        repository.commit()
        tree, revision = open_folder(repository.path), open_revision(repository.path, "HEAD")
        assert tree.id() == revision.id() == repository.git("rev-parse", "HEAD:plan")
        assert tree.names() == revision.names()
        assert [tree.read(name) for name in tree.names()] == [revision.read(name) for name in tree.names()]


def _write_if_possible(repository: Repository, name: str, content: bytes, *, runs: bool) -> None:
    """Write a file unless a file stands where it needs a folder, or a folder where it would stand."""
    with contextlib.suppress(FileExistsError, NotADirectoryError, IsADirectoryError):
        repository.write(name, content).chmod(0o755 if runs else 0o644)


def test_a_file_has_the_blob_id_that_git_gives_it(repository: Repository) -> None:
    repository.write("plan/a/measures/XA-001.yaml", b"id: XA-001\r\n")
    repository.commit()
    folder, revision = open_folder(repository.path), open_revision(repository.path, "HEAD")
    ids = {name: folder.blob(name) for name in folder.names()}
    assert ids == {name: revision.blob(name) for name in revision.names()}
    assert len(set(ids.values())) == len(ids) > 1
