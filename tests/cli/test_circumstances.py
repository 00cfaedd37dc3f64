"""Which day it is, in which language, and where the plan lies."""

from datetime import UTC, date, datetime

import pytest

from jospar.cli.circumstances import parse_day, today
from jospar.cli.environment import language_of_arguments, wished_languages
from jospar.errors import Misused


def test_a_day_is_read_as_it_is_typed() -> None:
    assert parse_day("2026-11-21") == parse_day("21.11.2026") == date(2026, 11, 21)


@pytest.mark.parametrize(
    "given", ["2026-11", "2026-W47", "2026-W47-6", "20261121", "2026-11-31", "２０２６-11-21"]
)
def test_what_is_no_day_is_refused(given: str) -> None:
    with pytest.raises(Misused) as refusal:
        parse_day(given)
    assert refusal.value.code == "X303"


@pytest.mark.parametrize(
    "timezone", ["UTC", "Asia/Almaty", "Pacific/Kiritimati", "Nowhere/At_All", "../etc", ""]
)
def test_today_is_at_most_a_day_from_here(timezone: str) -> None:
    assert abs((today(timezone) - datetime.now(UTC).date()).days) <= 1


@pytest.mark.parametrize(
    ("environment", "wished"),
    [
        ({}, []),
        ({"LANG": "ru_RU.UTF-8"}, ["ru_RU.UTF-8"]),
        ({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, []),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "kk"}, []),
        ({"LANGUAGE": "kk:ru", "LANG": "en_US.UTF-8"}, ["kk:ru", "en_US.UTF-8"]),
        ({"JOSPAR_LANG": "kk", "LANG": "en_US.UTF-8"}, ["kk", "en_US.UTF-8"]),
    ],
    ids=str,
)
def test_what_the_environment_wishes_for(environment: dict[str, str], wished: list[str]) -> None:
    assert [one for one in wished_languages(environment) if one] == wished


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (("validate",), "ru"),
        (("validate", "--lang", "kk"), "kk"),
        (("validate", "--lang=kk"), "kk"),
        (("validate", "--lang"), "ru"),
        (("validate", "--lang", "de"), "ru"),
        (("report", "weekly", "--lang", "kk,ru"), "ru"),
    ],
    ids=str,
)
def test_a_refusal_finds_its_language(arguments: tuple[str, ...], language: str) -> None:
    assert language_of_arguments(arguments, {"JOSPAR_LANG": "ru"}) == language
