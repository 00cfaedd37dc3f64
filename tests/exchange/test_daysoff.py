"""Days off as the library has them: weekdays alone, days worked, refusals."""

import sys
from datetime import date

import pytest

from jospar.errors import CannotRun, Misused
from jospar.exchange.daysoff import days_off


def refusal(country: str, year: int) -> tuple[str, object]:
    with pytest.raises(CannotRun) as caught:
        days_off(country, year)
    return caught.value.code, caught.value.facts.get("problem")


def test_a_year_of_kazakhstan() -> None:
    pytest.importorskip("holidays")
    found = days_off("KZ", 2024)
    assert found.off[date(2024, 5, 8)].startswith("Day off")
    assert found.work == (date(2024, 5, 4),)
    assert all(day.year == 2024 and day.weekday() < 5 for day in found.off)
    assert found.library.startswith("holidays ")


def test_names_are_in_the_language_of_the_plan_if_the_library_speaks_it() -> None:
    pytest.importorskip("holidays")
    assert days_off("KZ", 2025, "kk").off[date(2025, 12, 16)] == "Тәуелсіздік күні"
    assert days_off("KZ", 2025, "ru").off[date(2025, 12, 16)] == "Independence Day"


def test_refusals() -> None:
    pytest.importorskip("holidays")
    assert refusal("XA", 2026) == ("X602", None)
    assert refusal("SA", 2026) == ("X602", "weekend")
    assert refusal("KZ", 1980) == ("X603", None)


def test_without_the_library_the_command_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(CannotRun) as caught:
        days_off("KZ", 2026)
    assert caught.value.code == "X601"
    assert not isinstance(caught.value, Misused)
    assert caught.value.facts["command"] == "python -m pip install 'jospar[calendar]'"
