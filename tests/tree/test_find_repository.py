"""The nearest folder with a plan is found from wherever people are."""

import os
from pathlib import Path

import pytest

from jospar.tree.folder import find_repository, open_folder
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


@pytest.mark.parametrize("named", [True, False])
def test_a_plan_that_may_not_be_looked_into_is_not_absent(
    plain: Repository, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    # root may look anywhere, so the system's answer is put into its mouth
    really = os.lstat

    def refuse(path: str | Path, **words: int) -> os.stat_result:
        if Path(path).parent.name == "plan" or (Path(path).name == "plan" and not named):
            raise PermissionError(path)
        return really(path, **words)

    monkeypatch.setattr(os, "lstat", refuse)
    monkeypatch.setattr(Path, "lstat", refuse)
    expected = ("X114", {"file": str(plain.path / "plan")}) if named else "X101"
    said = refusal(lambda: find_repository(plain.path))
    assert said == expected if named else said[0] == expected


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read by this user")
@pytest.mark.parametrize("mode", [0o000, 0o111, 0o444])
def test_a_closed_plan_is_refused_as_closed(plain: Repository, mode: int) -> None:
    (plain.path / "plan").chmod(mode)
    expected = ("X114", {"file": str(plain.path / "plan")})
    try:
        assert refusal(lambda: open_folder(find_repository(plain.path))) == expected
        assert refusal(lambda: open_folder(plain.path)) == expected
    finally:
        (plain.path / "plan").chmod(0o755)
