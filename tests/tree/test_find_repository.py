"""The nearest folder with a plan is found from wherever people are."""

from pathlib import Path

from jospar.tree.folder import find_repository
from tests.tree.refusal import refusal
from tests.tree.repository import Repository


def test_the_repository_is_found_from_anywhere_in_it(plain: Repository) -> None:
    plain.write("plan/a/measures/XA-001.yaml")
    plain.write("docs/x.md")
    for start in (".", "docs", "plan", "plan/a/measures", "plan/a/measures/XA-001.yaml"):
        assert find_repository(plain.path / start) == plain.path


def test_the_nearest_repository_is_taken(plain: Repository) -> None:
    plain.write("copies/old/plan/jospar.yaml")
    assert find_repository(plain.path / "copies/old/plan") == plain.path / "copies/old"
    assert find_repository(plain.path / "copies") == plain.path


def test_no_repository_is_refused_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "jospar.yaml").write_bytes(b"")
    (tmp_path / "inner").mkdir()
    assert refusal(lambda: find_repository(tmp_path)) == ("X101", {"folder": str(tmp_path), "hint": "rename"})
    inner = tmp_path / "inner"
    assert refusal(lambda: find_repository(inner)) == ("X101", {"folder": str(inner), "hint": "start"})
    none = tmp_path / "none"
    assert refusal(lambda: find_repository(none)) == ("X102", {"folder": str(none), "problem": "missing"})
