"""``jospar calendar fill``: what it writes, shows and refuses."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

HEAD = "plan/jospar.yaml"


def test_a_year_is_filled_and_the_plan_is_sound(here: Run, plan: Path) -> None:
    pytest.importorskip("holidays")
    before = (plan / HEAD).read_text("utf-8")
    ended = here("calendar", "fill", "2024", "--country", "kz")
    assert (ended.code, ended.err) == (0, "")
    assert "2024 is filled with the days off of KZ" in ended.out
    after = (plan / HEAD).read_text("utf-8")
    assert after.startswith(before)
    assert "    - 2024-05-08  # Day off" in after
    assert here("validate").code == 0
    assert "has these days already" in here("calendar", "fill", "2024", "--country", "KZ").out
    assert (plan / HEAD).read_text("utf-8") == after
    assert [path.name for path in (plan / "plan").iterdir() if "new" in path.name] == []


def test_a_dry_run_shows_the_change_and_writes_nothing(here: Run, plan: Path) -> None:
    pytest.importorskip("holidays")
    before = (plan / HEAD).read_bytes()
    ended = here("calendar", "fill", "2024", "--country", "KZ", "--dry-run")
    assert ended.out.startswith(f"--- a/{HEAD}\n+++ b/{HEAD}\n@@ ")
    assert "+    - 2024-12-16" in ended.out
    assert (plan / HEAD).read_bytes() == before


def test_the_country_is_that_of_the_regions(here: Run, plan: Path) -> None:
    pytest.importorskip("holidays")
    agencies = plan / "plan" / "agencies.yaml"
    assert "X602" in here("calendar", "fill", "2026").err
    agencies.write_text(agencies.read_text("utf-8").replace("region: XA-02", "region: KZ-10"), "utf-8")
    assert "several countries: KZ, XA" in here("calendar", "fill", "2026").err
    agencies.write_text(agencies.read_text("utf-8").replace("region: XA-01", "region: KZ-11"), "utf-8")
    assert here("calendar", "fill", "2026", "--quiet").out == ""


def test_refusals(here: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert here("calendar", "empty", "2026").code == 2
    assert here("calendar", "fill", "soon").code == 2
    monkeypatch.setitem(sys.modules, "holidays", None)
    ended = here("calendar", "fill", "2026", "--country", "KZ")
    assert (ended.code, ended.out) == (3, "")
    assert "python -m pip install 'jospar[calendar]'" in ended.err
    monkeypatch.undo()


def test_a_file_that_cannot_be_spliced_stays(here: Run, plan: Path) -> None:
    pytest.importorskip("holidays")
    path = plan / HEAD
    path.write_text(path.read_text("utf-8") + "calendar: {off: [2025-01-01]}\n", "utf-8")
    before = path.read_bytes()
    ended = here("calendar", "fill", "2026", "--country", "KZ")
    assert ended.code == 3
    assert "X604" in ended.err
    assert path.read_bytes() == before
