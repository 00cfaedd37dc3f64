"""What the real plan says is sound on earlier days too: what came later is not seen, and is no error."""

from datetime import date
from pathlib import Path

import pytest

from jospar.code import Level
from jospar.rules.validate import validate
from jospar.tree.folder import open_folder


@pytest.mark.parametrize("day", ["2025-10-15", "2026-01-28"])
def test_the_real_plan_has_no_errors_on_an_earlier_day(repository: Path, day: str) -> None:
    verdict = validate(open_folder(repository), date.fromisoformat(day))
    assert {one.code for one in verdict.findings} <= {"J618"}
    assert not verdict.worst(Level.WARNING)
