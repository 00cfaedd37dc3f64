"""The words that the options of ``jospar record`` take, and those in which it refuses."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell

DAY = ("--date", "2026-07-10")
FOLDER = "plan/example/progress/ministry_a/2026-W28"
AS = ("--as", "ministry_a")


def record(shell: Shell, *words: str) -> tuple[int, str, str]:
    ended = shell.type("record", *words)
    return ended.code, ended.out, ended.err


def text_of(plan: Path, name: str) -> str:
    return (plan / FOLDER / f"{name}.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        (
            "ru",
            ("--status", "срыв сроков", "--reason", "подрядчик"),
            "status: off_track\nreason: contractor\n",
        ),
        ("en", ("--status", "по графику"), "status: on_track\n"),
        ("ru", ("--status", "по графику", "--forecast", "31.12.2026"), "forecast: 2026-12-31\n"),
        ("ru", ("--status", "по графику", "--paid", "1", "--fund", "республиканский"), "fund: republican"),
        ("ru", ("--status", "по графику", "--evidence", "приказ:12"), "kind: order\n    number: 12\n"),
        ("kk", ("--status", "по графику", "--evidence", "бұйрық:12"), "kind: order\n    number: 12\n"),
    ],
)
def test_options_take_the_words_that_are_shown(
    plan: Path, language: str, words: tuple[str, ...], found: str
) -> None:
    code, _, err = record(Shell(plan), "XA-001", *words, *AS, "--date", "10.07.2026", "--lang", language)
    assert (code, err) == (0, "")
    assert found in text_of(plan, "XA-001")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--status", "срыв графика"), ("состояние", "срыв сроков", "под угрозой")),
        (("--reason", "подрятчик"), ("причина", "может быть, «подрядчик")),
        (("--evidence", "прикас:12"), ("может быть, «приказ»",)),
        (("--done", "60%"), ("считают в единицах",)),
        (("--done", "много"), ("«много» — не число (сделано)",)),
        (("--milestone", "а=met"), ("нет контрольных точек",)),
    ],
)
def test_what_is_refused_is_named_in_the_language(
    plan: Path, words: tuple[str, ...], said: tuple[str, ...]
) -> None:
    code, _, err = record(Shell(plan), "XA-001", *words, *AS, *DAY, "--lang", "ru")
    assert code == 2
    assert all(one in err for one in said), err
    assert "on_track" not in err
    assert "procurement" not in err


def test_what_was_said_anew_was_not_carried_over(plan: Path) -> None:
    week = ("--status", "on_track", "--done", "5", "--paid", "1")
    record(Shell(plan), "XA-001", *week, *AS, "--date", "2026-07-03")
    out = record(Shell(plan), "XA-001", "--status", "on_track", "--done", "6", *AS, *DAY, "--lang", "ru")[1]
    carried = next(line for line in out.splitlines() if "перенесено" in line)
    assert carried.endswith(": оплачено")


def test_unchanged_after_a_report_says_how_to_change_it_or_take_it_back(plan: Path) -> None:
    shell = Shell(plan)
    assert record(shell, "XA-001", "--status", "on_track", *AS, *DAY)[0] == 0
    code, out, err = record(shell, "--unchanged", "XA-001", *AS, *DAY)
    assert (code, out) == (2, "")
    assert "jospar record XA-001 --as ministry_a --status" in err
    assert f"delete {FOLDER}/XA-001.yaml" in err
    (plan / FOLDER / "XA-001.yaml").unlink()
    assert record(shell, "XA-001", "--status", "on_track", *AS, "--date", "2026-07-03")[0] == 0
    assert record(shell, "--unchanged", "XA-001", *AS, *DAY)[0] == 0
