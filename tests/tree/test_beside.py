"""Listing a revision quickly says what listing it entry by entry says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.tree import revision
from jospar.tree.listing import Entry, Listing, sort_out
from jospar.tree.plainly import list_plain
from jospar.tree.revision import RevisionTree, open_revision
from tests.tree.repository import Repository

BLOB = "0123456789abcdef0123456789abcdef01234567"
NAMES = st.text(st.sampled_from("ab./\\-é\x01 Ym"), min_size=1, max_size=8)
PARTS = st.sampled_from(["plan", "a.yaml", "b.YML", "..", ".", "", "жоспар", "measures"]) | NAMES


@given(
    st.lists(
        st.tuples(
            st.lists(PARTS, min_size=1, max_size=3), st.sampled_from(["100644", "100755", "120000", "160000"])
        ),
        max_size=4,
    )
)
def test_what_is_plain_is_sorted_out_alike(things: list[tuple[list[str], str]]) -> None:
    paths = {"/".join(parts).encode(): mode for parts, mode in things}
    output = b"".join(f"{mode} blob {BLOB}      12\t".encode() + path + b"\0" for path, mode in paths.items())
    listed = list_plain(output)
    slow = sort_out(Entry(path, int(mode, 8), 12, blob=BLOB) for path, mode in paths.items())
    assert listed is None or Listing(listed, ()) == slow
    assert listed is not None or not _plain(paths)


def _plain(paths: dict[bytes, str]) -> bool:
    """Tell of the simplest names that they are plain."""
    return all(mode == "100644" and path.replace(b"/", b"a").isalpha() and b"//" not in path
               and path.isascii() and not path.startswith(b"/") and not path.endswith(b"/")
               for path, mode in paths.items())  # fmt: skip


@pytest.fixture
def stepped(repository: Repository) -> Repository:
    """Commit some steps: files that change, come, go, become programs, and at last a link."""
    repository.write("plan/a.yaml", b"a: 1\n")
    repository.write("plan/gone.yaml")
    repository.commit()
    repository.write("plan/a.yaml", b"a: 22\n")
    repository.write("plan/жоспар/b.yaml")
    (repository.path / "plan/gone.yaml").unlink()
    repository.commit()
    (repository.path / "plan/a.yaml").chmod(0o755)
    repository.commit()
    (repository.path / "plan/link.yaml").symlink_to("a.yaml")
    repository.commit()
    return repository


@pytest.mark.parametrize("old", ["HEAD~3", "HEAD~2", "HEAD~1", "HEAD"])
@pytest.mark.parametrize("new", ["HEAD~3", "HEAD~2", "HEAD~1", "HEAD"])
def test_a_revision_beside_another_is_listed_alike(stepped: Repository, old: str, new: str) -> None:
    alone = open_revision(stepped.path, new)
    beside = open_revision(stepped.path, new, beside=open_revision(stepped.path, old))
    assert (beside.listing, beside.label, beside.commit) == (alone.listing, alone.label, alone.commit)
    assert list(beside.names()) == list(alone.names())
    assert all(beside.read(name) == alone.read(name) for name in alone.names())


def test_a_revision_without_a_plan_has_none_beside_one_that_has(stepped: Repository) -> None:
    stepped.git("checkout", "--quiet", "--orphan", "empty")
    stepped.git("rm", "-rq", "--cached", ".")
    stepped.git("commit", "--quiet", "--allow-empty", "--message", "nothing")
    tree = open_revision(stepped.path, "main")
    with pytest.raises(Exception, match="X108"):
        open_revision(stepped.path, "empty", beside=tree)


def test_another_tree_is_not_listed_whole(stepped: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    tree = open_revision(stepped.path, "HEAD~2")
    assert isinstance(tree, RevisionTree)
    monkeypatch.setattr(revision, "_open", lambda *_: pytest.fail("it was"))
    assert open_revision(stepped.path, "HEAD~1", beside=tree).names() == tree.names()
