"""The proof of a change: what else would change, what would be wrong, what has changed in between."""

from datetime import date
from pathlib import Path

import pytest

from jospar.editing.bench import Aim, open_bench, prove
from jospar.editing.save import put_down
from jospar.editing.telling import tongue
from jospar.errors import CannotRun
from jospar.tree.folder import open_folder
from jospar.tree.overlay import Overlay
from tests.fixtures import Memory, example_files

ON = date(2026, 7, 10)
NAME = "plan/example/measures/XA-001.yaml"
WEIGHTY = b"weight: 2\n"


def test_only_what_is_meant_may_differ() -> None:
    bench = open_bench(Memory(example_files()), ON)
    made = {NAME: bench.tree.read(NAME) + WEIGHTY}
    proof = prove(bench, made, [Aim("measure", "XA-001", ("weight",))])
    assert [one.field for one in proof.differences] == ["weight"]
    assert proof.new_errors == ()
    for aim in (Aim("measure", "XA-001", ("due",)), Aim("measure", "XA-002"), Aim("indicator", "XA-001")):
        with pytest.raises(CannotRun) as refusal:
            prove(bench, made, [aim])
        assert refusal.value.code == "X705"


def test_an_error_that_was_there_is_not_new() -> None:
    files = example_files()
    files[NAME] = files[NAME].replace(b"lead: ministry_a", b"lead: nobody")
    bench = open_bench(Memory(files), ON)
    aim = [Aim("measure", "XA-001")]
    assert prove(bench, {NAME: files[NAME] + WEIGHTY}, aim).new_errors == ()
    worse = files[NAME].replace(b"area: safety", b"area: nowhere")
    assert [one.code for one in prove(bench, {NAME: worse}, aim).new_errors] == ["J201"]


def test_no_unchanged_file_is_read_twice() -> None:
    tree = Memory(example_files())
    bench = open_bench(tree, ON)
    prove(bench, {NAME: tree.files[NAME] + WEIGHTY}, [Aim("measure", "XA-001")])
    assert max(count for name, count in tree.reads.items() if name != NAME) == 1


def test_a_file_that_somebody_has_changed_is_not_overwritten(tmp_path: Path) -> None:
    for name, data in example_files().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    bench = open_bench(open_folder(tmp_path), ON)
    read = bench.tree.read(NAME)
    proof = prove(bench, {NAME: read + WEIGHTY}, [Aim("measure", "XA-001")])
    (tmp_path / NAME).write_bytes(read + b"# another hand\n")
    with pytest.raises(CannotRun) as refusal:
        put_down(tmp_path, {NAME: read}, proof.files)
    assert refusal.value.code == "X706"
    assert (tmp_path / NAME).read_bytes().endswith(b"# another hand\n")


def test_a_tree_with_files_over_it() -> None:
    under = Memory({"plan/b.yaml": b"old", "plan/c.yaml": b"c"})
    tree = Overlay(under, {"plan/a.yaml": b"a", "plan/b.yaml": b"new"})
    assert tree.names() == ("plan/a.yaml", "plan/b.yaml", "plan/c.yaml")
    assert [tree.read(name) for name in tree.names()] == [b"a", b"new", b"c"]
    assert tree.blob("plan/b.yaml") != under.blob("plan/b.yaml")
    assert tree.blob("plan/c.yaml") == under.blob("plan/c.yaml")
    assert (tree.label, tree.id(), tree.oddities(), tree.branch()) == (under.label, under.id(), (), None)


@pytest.mark.parametrize(
    ("text", "wished", "language"),
    [
        ("Идёт закуп", "en", "ru"),
        ("Сатып алу жүріп жатыр", "ru", "kk"),
        ("Закуп", "kk", "kk"),
        ("Twelve rooms", "ru", "en"),
        ("12", "ru", "ru"),
    ],
)
def test_letters_tell_the_language(text: str, wished: str, language: str) -> None:
    assert tongue(text, wished) == language
