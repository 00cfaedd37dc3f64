"""What is asked of a report at a terminal, question by question, and what becomes of the answers."""

from pathlib import Path

import pytest

from jospar.cli.questions import choose_measure, complete
from jospar.editing.bench import open_bench
from jospar.editing.telling import Words
from jospar.plan.references import MeasureId
from jospar.words.voice import Voice
from tests.cli.conftest import Shell
from tests.cli.talking import Answer, answer, around

__all__ = ["answer"]


def questioned(plan: Path, *names: str, lang: str = "ru") -> Words:
    """Answer all questions about a measure; give what was said."""
    here = around(plan, lang)
    bench = open_bench(here.tree, here.date)
    name, agency = names
    done = complete(here, bench, bench.plan.measures[MeasureId(name)], Words({}, lang), agency)
    assert done is not None
    return done[1]


def test_questions_take_what_the_options_take(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer("под угрозой", "12/40", "", "закуп", "когда-нибудь", "2027-Q2", "12 школ", "", "", "да")
    said = questioned(plan, "XA-001", "ministry_a").said
    assert said["status"] == ("at_risk",)
    assert said["done"] == ("12/40",)
    assert said["reason"] == ("procurement",)
    assert said["forecast"] == ("2027-Q2",)
    out = capsys.readouterr().out
    assert "«когда-нибудь» — не период" in out
    summary = out[out.index("XA-001, ", out.index("когда-нибудь")) :]
    assert "ministry_a" not in summary
    assert "состояние: под угрозой" in summary
    assert len(asked) == len(said) + 5


def test_another_target_is_answered_at_once(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    answer("2", "12/41", "много", "12", "", "", "", "", "")
    assert questioned(plan, "XA-001", "ministry_a").said["done"] == ("12",)
    out = capsys.readouterr().out
    assert "другая цель" in out
    assert "«много»" in out
    assert "done" not in out


def reported(plan: Path, *words: str, day: str = "2026-07-03") -> None:
    ended = Shell(plan).type("record", *words, "--date", day)
    assert ended.code == 0, ended.out


def test_what_the_save_would_refuse_is_asked_again_at_once(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure that fell may be explained; money over the budget has to be answered otherwise."""
    reported(plan, "XA-001", "--as", "ministry_a", "--status", "on_track", "--done", "20")
    asked = answer("2", "10", "", "21", "500000", "31,5", "Сделано", *[""] * 3)
    said = questioned(plan, "XA-001", "ministry_a").said
    assert said["done"] == ("21",)
    assert said["paid/republican"] == ("31.5",)
    assert said["note"] == ("Сделано",)
    out = capsys.readouterr().out
    assert "10 меньше, чем 20 в отчёте от 03.07.2026" in out
    assert "больше суммы" in out
    assert [question.partition(" ")[0] for question in asked[1:6]] == [
        "Сделано", "Почему", "Сделано", "Оплачено", "Оплачено",
    ]  # fmt: skip


def test_a_figure_that_fell_is_taken_with_its_reason(plan: Path, answer: Answer) -> None:
    reported(plan, "XA-001", "--as", "ministry_a", "--status", "on_track", "--done", "20")
    answer("2", "10", "Посчитали дважды", *[""] * 5)
    said = questioned(plan, "XA-001", "ministry_a").said
    assert (said["done"], said["correction"]) == (("10",), ("Посчитали дважды",))


@pytest.mark.parametrize(("typed", "done"), [("21", "21"), ("15", "22"), ("нет", "22"), ("-", "22")])
def test_a_figure_or_a_no_is_no_reason_for_a_fall(plan: Path, answer: Answer, typed: str, done: str) -> None:
    """Whoever types another figure where a reason is asked for has corrected the first."""
    reported(plan, "XA-001", "--as", "ministry_a", "--status", "on_track", "--done", "20")
    again = [] if typed == done else ["", "22"] if typed.isdigit() else ["22"]
    answer("2", "10", typed, *again, *[""] * 5)
    said = questioned(plan, "XA-001", "ministry_a").said
    assert said["done"] == (done,)
    assert "correction" not in said


def test_of_what_is_listed_as_unchanged_a_report_is_taken(plan: Path, answer: Answer) -> None:
    reported(plan, "XA-003", "--as", "ministry_a", "--status", "on_track")
    who = ("--as", "ministry_a", "--date", "2026-07-10")
    assert Shell(plan).type("record", "--unchanged", "XA-003", *who).code == 0
    asked = answer("2", "Сделано", "", "", "")
    assert questioned(plan, "XA-003", "ministry_a").said["note"] == ("Сделано",)
    assert len(asked) == 5


@pytest.mark.parametrize("typed", ["-", "—", "нет", "Нет.", "no", "жоқ"])
def test_a_no_says_nothing_at_every_question(plan: Path, answer: Answer, typed: str) -> None:
    answer("2", *[typed] * 5, "")
    assert questioned(plan, "XA-001", "ministry_a").said == {"status": ("on_track",)}
    answer("2", *[typed] * 5, "")
    assert questioned(plan, "XA-002", "ministry_b").said == {"status": ("on_track",)}


def test_a_share_is_no_count_of_units(plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    answer("2", "60%", "12", *[""] * 5)
    assert questioned(plan, "XA-001", "ministry_a").said["done"] == ("12",)
    assert "считают в единицах" in capsys.readouterr().out


@pytest.mark.parametrize(("typed", "kept"), [("", "17.08.2026"), ("-", "-"), ("неизвестно", "неизвестно")])
def test_a_forecast_is_kept_or_not_known_any_more(plan: Path, answer: Answer, typed: str, kept: str) -> None:
    troubled = ("--as", "ministry_a", "--status", "at_risk", "--reason", "contract")
    reported(plan, "XA-003", *troubled, "--forecast", "17.08.2026", day="2026-07-10")
    path = plan / "plan/example/progress/ministry_a/2026-W28/XA-003.yaml"
    assert "forecast: 2026-08-17" in path.read_text("utf-8")
    asked = answer("", "", typed, *[""] * 4)
    words = questioned(plan, "XA-003", "ministry_a")
    assert words.said["forecast"] == (kept,)
    assert any(question.endswith("[17.08.2026]: ") for question in asked)
    again = ("XA-003", "--as", "ministry_a", "--date", "2026-07-10", "--forecast", kept)
    assert Shell(plan).type("record", *again).code == 0
    assert ("forecast" in path.read_text("utf-8")) is (not typed)


def test_money_is_asked_with_its_unit_and_what_was_reported(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    reported(plan, "XA-001", "--as", "ministry_a", "--status", "on_track", "--done", "1", "--paid", "12.5")
    asked = answer("", "", "", *[""] * 4)
    questioned(plan, "XA-001", "ministry_a")
    paid = next(question for question in asked if question.startswith("Оплачено"))
    assert "млн" in paid
    assert "[12,5]" in paid
    assert "оплачено (республиканский бюджет): 12,5 млн" in capsys.readouterr().out


def test_who_reports_is_chosen_from_a_list_by_any_name(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    here = around(plan, "ru")
    answer("Минздрав", "министерство а", "1")
    assert choose_measure(here, open_bench(here.tree, here.date), None)[0] == "ministry_a"
    out = capsys.readouterr().out
    assert "1  ministry_a  Министерство А" in out
    assert "«Минздрав» среди них нет" in out


def test_a_summary_says_milestones_by_their_titles(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    measure = open_bench(around(plan, "ru").tree, around(plan, "ru").date).plan.measures[MeasureId("XA-002")]
    answer("2", *["1"] * len(measure.milestones), *[""] * 5)
    questioned(plan, "XA-002", "ministry_b")
    out = capsys.readouterr().out
    assert "=met" not in out
    title = Voice("ru", ("en",)).text(measure.milestones[0].title)
    assert f"{title}: " in out.partition("контрольные точки")[2]


def test_enter_makes_up_no_milestone(plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever presses Enter throughout has said nothing of any milestone."""
    asked = answer("on_track", *[""] * 6)
    said = questioned(plan, "XA-002", "ministry_b").said
    assert said == {"status": ("on_track",)}
    assert not any("[" in question for question in asked[1:3])
    assert "не достигнут" not in capsys.readouterr().out.rpartition("XA-002")[2]


def test_enter_keeps_the_milestones_that_were_reported(plan: Path, answer: Answer) -> None:
    words = ("XA-002", "--as", "ministry_b", "--date", "2026-07-03", "--status", "on_track")
    assert Shell(plan).type("record", *words, "--milestone", "programme=partly_met").code == 0
    answer("on_track", *[""] * 6)
    assert questioned(plan, "XA-002", "ministry_b").said["milestone"] == ("programme=partly_met",)


def test_breaking_off_says_once_that_nothing_is_written(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["2"])

    def read(_: str = "") -> str:
        for one in typed:
            return one
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", read)
    with pytest.raises(KeyboardInterrupt):
        questioned(plan, "XA-003", "ministry_a")
    shown = capsys.readouterr()
    assert (shown.out + shown.err).casefold().count("ничего не записано") == 1
    assert "--status on_track" in shown.out


def test_who_names_no_measure_is_asked_which(plan: Path, answer: Answer) -> None:
    here = around(plan, "ru")
    answer("MinA", "1")
    agency, name = choose_measure(here, open_bench(here.tree, here.date), None)
    assert agency == "ministry_a"
    assert name in {"XA-001", "XA-003"}


def test_this_weeks_words_are_kept_by_enter(plan: Path, answer: Answer) -> None:
    words = ("XA-003", "--as", "ministry_a", "--date", "2026-07-10", "--lang", "ru")
    assert Shell(plan).type("record", *words, "--status", "on_track", "--note", "Готово").code == 0
    asked = answer("", "", "", "", "")
    assert questioned(plan, "XA-003", "ministry_a").said["note"] == ("Готово",)
    assert any("[Готово]" in question for question in asked)
