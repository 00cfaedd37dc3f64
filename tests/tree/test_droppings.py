"""What editors leave beside a plan file is nobody's commit: a folder does not show it, a revision does."""

import pytest

from jospar.tree.droppings import is_dropping
from jospar.tree.folder import open_folder
from jospar.tree.revision import open_revision
from tests.tree.repository import Repository

DROPPINGS = (
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    ".XA-003.yaml.swp",
    ".XA-003.yaml.swo",
    ".swp",
    "XA-003.yaml~",
    ".#XA-003.yaml",
    "#XA-003.yaml#",
    "._XA-003.yaml",
)


@pytest.mark.parametrize("name", DROPPINGS)
def test_a_dropping_is_known_by_its_name(name: str) -> None:
    assert is_dropping(name)


@pytest.mark.parametrize(
    "name", ["XA-003.yaml", "scan.pdf~", ".letter.docx.swp", ".gitkeep", "notes.txt", "x.swp", "~", "._x.pdf"]
)
def test_a_document_cannot_hide_behind_such_a_name(name: str) -> None:
    assert not is_dropping(name)


def test_droppings_change_neither_the_files_nor_the_id(repository: Repository) -> None:
    clean = open_folder(repository.path)
    for name in DROPPINGS:
        repository.write(f"plan/a/{name}", b"\0")
    (repository.path / "plan/.#jospar.yaml").symlink_to("somebody@somewhere.1234")
    tree = open_folder(repository.path)
    assert (tree.names(), tree.oddities()) == (("plan/jospar.yaml",), ())
    assert tree.id() == clean.id() == repository.git("rev-parse", "HEAD:plan")


def test_a_folder_of_such_a_name_is_a_folder(repository: Repository) -> None:
    repository.write("plan/.DS_Store/x.txt")
    assert "plan/.DS_Store/x.txt" in open_folder(repository.path).names()


def test_a_dropping_that_was_committed_is_seen(repository: Repository) -> None:
    repository.write("plan/.DS_Store")
    repository.commit()
    assert "plan/.DS_Store" in open_revision(repository.path, "HEAD").names()
