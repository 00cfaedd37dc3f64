"""The pages made from the program are current, and made alike each time."""

from pathlib import Path

import pytest

from jospar.change.registry import kinds
from jospar.cli.reference.__main__ import main, pages
from jospar.cli.refusals import REFUSALS
from jospar.rules.registry import rules


def test_the_pages_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_they_are_made_alike_each_time() -> None:
    assert pages() == pages()


def test_a_page_that_is_not_current_is_named_and_then_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check"], tmp_path) == 1
    assert "commands.md is not current" in capsys.readouterr().err
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0


def test_every_code_has_its_place() -> None:
    changes = pages()["changes.md"]
    assert all(f"\n### {kind.code} " in changes for kind in kinds())
    page = pages()["findings.md"]
    assert all(f"\n### {rule.code} " in page for rule in rules())
    assert all(f"\n| {code} | {exit_code} | " in page for code, exit_code in REFUSALS)
