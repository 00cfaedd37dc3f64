"""Which files of two trees differ, and a part of a tree."""

import pytest

from jospar.tree.differing import differing_names
from jospar.tree.folder import open_folder
from jospar.tree.part import part_of
from jospar.tree.revision import open_revision
from tests.tree.repository import Repository

NAME = "plan/жоспар/measures/XA-001.yaml"


@pytest.fixture
def stepped(repository: Repository) -> Repository:
    """Commit a second step: one file changed, one new, one gone, one turned into a link."""
    repository.write("plan/a.yaml", b"a: 1\n")
    repository.write("plan/gone.yaml")
    repository.write("plan/link.yaml")
    repository.commit()
    repository.write("plan/a.yaml", b"a: 2\n")
    repository.write(NAME)
    (repository.path / "plan/gone.yaml").unlink()
    (repository.path / "plan/link.yaml").unlink()
    (repository.path / "plan/link.yaml").symlink_to("a.yaml")
    repository.commit()
    return repository


DIFFERING = ("plan/a.yaml", "plan/gone.yaml", "plan/link.yaml", NAME)


def test_revisions_and_folders_tell_the_same(stepped: Repository) -> None:
    before, after = (open_revision(stepped.path, one) for one in ("HEAD~1", "HEAD"))
    assert differing_names(before, after) == DIFFERING
    assert differing_names(after, before) == DIFFERING
    assert differing_names(before, open_folder(stepped.path)) == DIFFERING
    assert differing_names(after, open_folder(stepped.path)) == ()


def test_what_is_not_committed_differs(stepped: Repository) -> None:
    stepped.write("plan/a.yaml", b"a: 3\n")
    assert differing_names(open_revision(stepped.path, "HEAD"), open_folder(stepped.path)) == ("plan/a.yaml",)


def test_a_part_has_its_files_and_no_others(stepped: Repository) -> None:
    tree = open_revision(stepped.path, "HEAD")
    part = part_of(tree, {NAME, "plan/link.yaml", "plan/nowhere.yaml"})
    assert part.names() == (NAME,)
    assert [one.name for one in part.oddities()] == ["plan/link.yaml"]
    assert part.read(NAME) == tree.read(NAME)
    assert (part.id(), part.label, part.blob(NAME)) == (tree.id(), tree.label, tree.blob(NAME))
    with pytest.raises(KeyError):
        part.read("plan/a.yaml")


def test_a_part_of_a_folder_reads_from_it(stepped: Repository) -> None:
    part = part_of(open_folder(stepped.path), {"plan/a.yaml"})
    assert part.read("plan/a.yaml") == b"a: 2\n"
