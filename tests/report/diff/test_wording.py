"""What a reviewer reads in every form: names instead of ids, one change told once, in the page's language."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, strategies

from jospar.report.diff.html import render_diff
from jospar.report.diff.json import diff_json
from jospar.report.diff.markdown import diff_markdown
from jospar.report.diff.text import diff_lines
from jospar.report.diff.wording import NEAR, ROOM, differing
from jospar.report.findings.forge import Forge
from jospar.report.findings.look import Look
from jospar.words.voice import Voice
from tests.report.diff.samples import comparison, page
from tests.report.weekly.outline import Outline
from tests.rules.examples import example_plan

HEAD = "\n# plan/example/measures/XA-006.yaml\nid: XA-006\ntitle: {en: Build a camp, ru: Построить лагерь}\n"
CALENDAR = """
# plan/jospar.yaml
format: 1
languages: [en, ru, kk]
calendar: {off: [2027-01-01, 2027-05-03]}
"""
WORDS = "аб ңв "
Write = Callable[[str, str, str], str]


def text(before: str, after: str, language: str) -> str:
    return "\n".join(diff_lines(page(language, comparison(before, after)), Look()))


def markdown(before: str, after: str, language: str) -> str:
    return diff_markdown(page(language, comparison(before, after)), Voice(language), forge=Forge())


def html(before: str, after: str, language: str) -> str:
    return Outline(render_diff(page(language, comparison(before, after)))).elements[0].text


def data(before: str, after: str, language: str) -> str:
    found = json.loads(diff_json(comparison(before, after), Voice(language, ("en",))))
    return "\n".join(one["message"] for one in found["changes"])


every = pytest.mark.parametrize("write", [text, markdown, html, data], ids=lambda one: str(one.__name__))
read = pytest.mark.parametrize("write", [text, markdown, html], ids=lambda one: str(one.__name__))


@every
def test_agencies_are_called_by_their_names(write: Write) -> None:
    before, after = f"{HEAD}lead: ministry_a\n", f"{HEAD}lead: ministry_b\nco_executors: ministry_a\n"
    said = write(before, after, "ru")
    assert "МинА → Министерство Б" in said
    assert "соисполнитель добавлен: МинА" in said
    assert "ministry_b" not in said.replace("\\", "")
    found = json.loads(diff_json(comparison(before, after), Voice("ru")))
    assert [one["facts"]["after"] for one in found["changes"] if one["code"] == "C501"] == ["ministry_b"]


@every
def test_areas_are_called_by_their_titles(write: Write) -> None:
    said = write(f"{HEAD}area: safety\n", f"{HEAD}area: health\n", "ru")
    assert "Безопасность → Здоровье" in said


@read
def test_why_a_state_has_changed_is_the_ground_of_that_change(write: Write) -> None:
    after = f"{HEAD}state: cancelled\nbecause: {{en: No ground was found, ru: Участок не найден}}\n"
    said = write(HEAD, after, "ru")
    assert said.count("Участок не найден") == 1
    assert "No ground" not in said
    assert "C601" not in said
    assert "C603" not in said
    codes = [one.code for one in comparison(HEAD, after).changes]
    assert len(codes) > 1


def test_a_reason_alone_is_a_change_of_its_own() -> None:
    before = f"{HEAD}state: cancelled\nbecause: {{en: No ground, ru: Участка нет}}\n"
    after = before.replace("No ground", "No money").replace("Участка нет", "Денег нет")
    assert "Денег нет" in html(before, after, "ru")
    assert "C601" in text(before, after, "ru")


@read
def test_a_text_is_told_in_the_language_of_the_page(write: Write) -> None:
    after = HEAD.replace("Build a camp", "Build two camps").replace("лагерь", "два лагеря")
    assert "Построить два лагеря" in write(HEAD, after, "ru")
    assert "Build two camps" not in write(HEAD, after, "ru")
    assert "Build two camps" in write(HEAD, after, "en")


@every
def test_which_time_a_deadline_slips_and_by_how_many_working_days(write: Write) -> None:
    act = (
        "# plan/example/amendments/XA-A-01.yaml\nid: XA-A-01\nkind: amendment\n"
        "act: {title: Order 14, date: 2026-01-01, source: act_12}\n"
        "changes: [{record: XA-006, field: due, before: 2027-01-29, after: 2027-02-26}]\n"
    )
    before, after = (f"{HEAD}due: {day}\n{act}" for day in ("2027-02-26", "2027-03-26"))
    assert "28 days later" in write(before, after, "en")
    assert "(move no. 2)" in write(before, after, "en")
    before, after = (f"{HEAD}due: {day}\n{CALENDAR}" for day in ("2027-02-26", "2027-03-26"))
    assert "28 days later (working days: 20)" in write(before, after, "en")


@every
def test_money_that_is_moved_between_years_is_one_change(write: Write) -> None:
    line = "  - {{year: {}, fund: republican, amount: 1200, source: act_12}}\n"
    before, after = (f"{HEAD}budget:\n{line.format(year)}" for year in (2027, 2029))
    found = comparison(before, after)
    assert len(found.changes) == 1
    said = write(before, after, "en")
    assert "1.2 billion" in said.replace("\xa0", " ")
    assert "2027" in said
    assert "2029" in said


def test_money_that_is_moved_has_all_its_lines_on_both_sides() -> None:
    line = "  - {{year: {}, fund: republican, amount: {}, source: act_12}}\n"
    before = f"{HEAD}budget:\n{line.format(2027, 2355)}"
    after = f"{HEAD}budget:\n{line.format(2027, 1155)}{line.format(2029, 1200)}"
    ((_, row),) = page("ru", comparison(before, after)).rows
    assert row.before.replace("\xa0", " ") == "2027 (республиканский бюджет): 2 355 млн XAD"
    told = ("2027 (республиканский бюджет): 1 155 млн XAD", "2029 (республиканский бюджет): 1 200 млн XAD")
    assert row.after.replace("\xa0", " ") == "; ".join(told)


@every
def test_money_that_is_moved_is_told_in_words(write: Write) -> None:
    line = "  - {{year: 2027, fund: {}, region: XA-01, amount: 10, source: act_12}}\n"
    before, after = (f"{HEAD}budget:\n{line.format(fund)}" for fund in ("local", "national_fund"))
    said = write(before, after, "ru")
    assert "2027 (местный бюджет, Регион 1) → 2027 (Национальный фонд, Регион 1)" in said.replace("\\", "")


@read
def test_a_probable_rename_is_asked_and_never_assumed(write: Write) -> None:
    after = HEAD.replace("XA-006", "XA-016")
    assert sorted(one.code for one in comparison(HEAD, after).changes) == ["C101", "C102"]
    assert "formerly: XA-006" in write(HEAD, after, "en")


TITLED = "\n# plan/example/measures/XA-003.yaml\nid: XA-003\ntitle: Adopt the standard of %s\n"


def test_the_words_of_a_text_stand_below_its_change() -> None:
    before, after = TITLED % "nurse visits", TITLED % "visits"
    assert "− Adopt the standard of nurse visits\n      + Adopt the standard of visits\n" in text(
        before, after, "en"
    )
    told = diff_markdown(page("en", comparison(before, after)), Voice("en"), forge=Forge())
    assert "<br>− Adopt the standard of nurse visits<br>+ Adopt the standard of visits |" in told


@given(strategies.text(WORDS), strategies.text(WORDS), strategies.text(WORDS), strategies.text(WORDS))
def test_of_long_texts_what_differs_is_shown(start: str, old: str, new: str, end: str) -> None:
    told = differing(f"{start}{old}{end}", f"{start}{new}{end}")
    for side, words in zip(told, (old, new), strict=True):
        assert len(side) <= ROOM + 2
        assert side.strip("…") in f"{start}{words}{end}"
    if old != new and max(map(len, (old, new))) < ROOM - 4 * NEAR:
        assert told[0] != told[1]


def test_what_both_sides_share_is_left_out() -> None:
    shared = " ".join(["the same"] * 20)
    old, new = differing(f"{shared} nurse {shared}", f"{shared} doctor {shared}")
    assert old.replace("nurse", "doctor") == new
    assert (old[0], old[-1]) == ("…", "…")
    assert len(old) < 3 * NEAR


def sentences(before: str, after: str, language: str = "ru") -> list[str]:
    """Write the sentences of the changes between two plans, with plain spaces."""
    rows = page(language, comparison(before, after)).rows
    return [row.sentence.replace("\xa0", " ") for _, row in rows]


def test_a_milestone_is_called_by_its_title() -> None:
    line = f"{HEAD}milestones: [{{id: pilot, title: {{ru: Пилот, en: Pilot}}, due: 2027-09-02}}]\n"
    (said,) = sentences(line, line.replace("09-02", "12-02"))
    assert said == "контрольная точка позже (Пилот): 02.09.2027 → 02.12.2027, на 91 день"
    assert sentences(line, HEAD) == ["контрольная точка удалена: Пилот"]


def test_a_budget_line_is_called_by_its_region_too() -> None:
    line = f"{HEAD}budget: [{{year: 2026, fund: local, region: XA-01, amount: 299, source: act_12}}]\n"
    (said,) = sentences(line, line.replace("299", "239"))
    assert said == "бюджет уменьшен (2026, местный бюджет, Регион 1): 299 млн XAD → 239 млн XAD"


def test_regions_are_called_by_their_names() -> None:
    (said,) = sentences(f"{HEAD}regions: all\n", f"{HEAD}regions: [XA-01]\n")
    assert said.endswith(": все регионы → Регион 1")


def test_what_an_agency_is_has_its_word() -> None:
    name = "plan/agencies.yaml"
    text = f"\n# {name}\n{example_plan()[name].decode()}"
    (said,) = sentences(text, text.replace("kind: ministry", "kind: state_body", 1))
    assert said.endswith(": министерство → государственный орган")


def test_yes_and_no_are_words_and_no_id_stands_in_a_sentence() -> None:
    line = "year: 2027, fund: local, amount: 10"
    revised = f"{{{line}, version: revised}}"
    sides = (f"{HEAD}budget: [{{{line}, transfer: {passed}}}, {revised}]\n" for passed in ("false", "true"))
    (said,) = sentences(*sides)
    assert said.endswith(": нет → да")
    (said,) = sentences(f"{HEAD}weight: 1\n", f"{HEAD}weight: 2\n")
    assert "XA-006" not in said


def test_a_text_in_another_language_says_which() -> None:
    head = "\n# plan/example/indicators/XA-I-09.yaml\nid: XA-I-09\ntitle: T\nlevel: output\n"
    unit = f"{head}unit: {{en: room, kk: бөлме}}\n"
    (said,) = sentences(unit, unit.replace("room", "hall"), "kk")
    assert said.endswith(": room → hall (ағылшын тілі)")
    (said,) = sentences(unit, unit.replace("room", "hall"), "en")
    assert said.endswith("room → hall")
