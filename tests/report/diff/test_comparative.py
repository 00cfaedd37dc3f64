"""The comparative table: what an act says, as it is and as it is proposed, with its grounds."""

import pytest

from jospar.report.diff.build import build_page
from jospar.report.diff.comparative import ComparativeRow, build_comparative, comparative_markdown
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.html import render_comparative
from jospar.words.languages import PSEUDO
from jospar.words.voice import Voice
from tests.report.diff.samples import EVIL, comparison, hostile
from tests.report.weekly.outline import Outline
from tests.rules.examples import example_plan

NAME = "plan/example/measures/XA-006.yaml"


def rows(before: str, after: str, more: str = "", language: str = "ru") -> tuple[ComparativeRow, ...]:
    """Write the table of one measure with other keys before and after."""
    head = f"\n# {NAME}\nid: XA-006\nnumber: 3.1\n"
    found = comparison(f"{head}{before}\n", f"{head}{after}\n{more}")
    return build_comparative(found, Voice(language, ("en",))).rows


def test_a_wording_stands_beside_the_one_proposed() -> None:
    (row,) = rows("title: A\nlead: ministry_a", "title: A\nlead: ministry_b")
    assert row.element == "3.1. A\nответственный исполнитель"
    assert (row.current, row.proposed) == ("Министерство А", "Министерство Б")


def test_a_title_is_shown_in_the_language_of_the_table() -> None:
    old, new = ("title: {en: Camp, ru: Лагерь, kk: Лагерь}", "title: {en: Camps, ru: Лагеря, kk: Лагерьлер}")
    for language, wording in (("ru", "Лагеря"), ("kk", "Лагерьлер"), ("en", "Camps")):
        (row,) = rows(old, new, language=language)
        assert row.proposed == wording


def test_the_grounds_are_those_of_the_amendment() -> None:
    act = (
        "# plan/example/amendments/XA-A-01.yaml\nid: XA-A-01\nkind: amendment\n"
        "act: {title: {en: Order 14, ru: Приказ 14}, date: 2026-11-01, source: act_12}\n"
        "text: {en: The tender was repeated, ru: Закуп проводился дважды}\n"
        "changes: [{record: XA-006, field: due, before: 2027, after: 2028}]\n"
    )
    (row,) = rows("title: A\ndue: 2027", "title: A\ndue: 2028", act)
    assert row.grounds == "Приказ 14, 01.11.2026. Закуп проводился дважды"
    assert (
        rows("title: A\ndue: 2027", "title: A\ndue: 2028", act.replace("kind: amendment", "kind: correction"))
        == ()
    )


def test_without_an_amendment_the_author_is_to_state_the_grounds() -> None:
    (row,) = rows("title: A\ndue: 2027", "title: A\ndue: 2028")
    assert row.grounds == "обоснование указывает разработчик проекта"
    assert (row.current, row.proposed) == ("2027", "2028")


def test_what_was_not_there_is_absent_and_what_goes_is_to_be_excluded() -> None:
    table = build_comparative(comparison(), Voice("ru", ("en",))).rows
    whole = {one.current.splitlines()[0]: one.proposed for one in table if "\n" not in one.element}
    assert whole["Купить автобус для школы"] == "исключить"
    assert whole["отсутствует"].splitlines()[0] == "Купить автобус для школ"


MONEY = f"\n# {NAME}\nid: XA-006\nnumber: 2.3\ntitle: {{ru: Пандусы, en: Ramps}}\nbudget:\n"
LINE = "  - {{year: {}, fund: {}, amount: {}, source: act_12}}\n"


def sides(before: str, after: str, language: str = "ru") -> list[tuple[str, str, str]]:
    """Write the table between two plans: element, both wordings, with plain spaces."""
    found = build_comparative(comparison(before, after), Voice(language, ("en",))).rows
    told = ((one.element, one.current, one.proposed) for one in found)
    return [tuple(text.replace("\xa0", " ") for text in row) for row in told]  # type: ignore[misc]


def test_money_that_moves_is_told_where_it_goes_and_whence_it_comes() -> None:
    before = MONEY + LINE.format(2027, "republican", 2355)
    after = MONEY + LINE.format(2027, "republican", 1155) + LINE.format(2029, "republican", 1200)
    name = "2.3. Пандусы\nпредполагаемые расходы"
    assert sides(before, after) == [
        (f"{name}, 2027 (республиканский бюджет)", "2 355 млн XAD", "1 155 млн XAD"),
        (f"{name}, 2029 (республиканский бюджет)", "отсутствует", "1 200 млн XAD"),
    ]
    assert [row[1:] for row in sides(before, after, "kk")] == [
        ("2 355 млн XAD", "1 155 млн XAD"),
        ("жоқ", "1 200 млн XAD"),
    ]


def test_money_that_changes_its_fund_is_not_lost() -> None:
    before, after = (MONEY + LINE.format(2026, fund, 209) for fund in ("local", "national_fund"))
    found = {row[0].rpartition(", ")[2]: row[1:] for row in sides(before, after)}
    assert found == {
        "2026 (местный бюджет)": ("209 млн XAD", "отсутствует"),
        "2026 (Национальный фонд)": ("отсутствует", "209 млн XAD"),
    }


def test_a_new_measure_is_told_with_all_that_the_act_says_of_it() -> None:
    added = (
        "\n# plan/example/measures/XA-009.yaml\nid: XA-009\nnumber: 4.11\ntitle: Открыть клинику\n"
        "area: health\nlead: ministry_b\nco_executors: ministry_a\ncompletion: report_to_government\n"
        "due: 2028-Q2\nprogress_by: completion\n"
        "budget: [{year: 2027, fund: republican, amount: 500, source: act_12}]\n"
    )
    ((element, current, proposed),) = sides("", added)
    assert (element, current) == ("Мероприятие 4.11", "отсутствует")
    assert proposed.splitlines() == [
        "Открыть клинику",
        "направление: Здоровье",
        "ответственный исполнитель: Министерство Б",
        "соисполнители: Министерство А",
        "форма завершения: отчёт в Правительство",
        "срок исполнения: II квартал 2028 г.",
        "предполагаемые расходы, 2027 (республиканский бюджет): 500 млн XAD",
    ]


def test_an_excluded_measure_is_to_be_excluded_and_one_taken_up_again_is_there() -> None:
    whole, gone = ("title: A\ndue: 2027", "title: A\ndue: 2027\nstate: excluded")
    (row,) = rows(whole, gone)
    assert (row.element, row.current, row.proposed) == (
        "Мероприятие 3.1",
        "A\nсрок исполнения: 2027",
        "исключить",
    )
    (row,) = rows(gone, whole)
    assert (row.current, row.proposed) == ("отсутствует", "A\nсрок исполнения: 2027")
    assert rows(gone, gone.replace("excluded", "cancelled").replace("2027", "2028")) == ()
    assert rows(gone, gone.replace("2027", "2028")) == ()


INDICATOR = """
# plan/example/indicators/XA-I-09.yaml
id: XA-I-09
title: {ru: Охват прививками, en: Vaccinated}
unit: "%"
level: outcome
targets: [{period: 2028, value: 92.8, source: act_12}, {period: 2030, low: 95, high: 97}]
"""


def test_a_target_is_told_with_the_title_and_the_unit_of_its_indicator() -> None:
    ((element, *values),) = sides(INDICATOR, INDICATOR.replace("92.8", "91"))
    assert element == "Охват прививками\nцелевое значение, 2028, %"
    assert values == ["92,8", "91"]
    ((element, *values),) = sides(INDICATOR, INDICATOR.replace("low: 95", "low: 94"))
    assert values == ["95–97", "94–97"]


def test_a_milestone_is_told_by_its_title_and_date_alone() -> None:
    line = "title: A\nmilestones: [{id: pilot, title: Пилот, due: 2027-09-02%s}]"
    (row,) = rows(line % "", line.replace("09-02", "12-02") % "")
    assert (row.current, row.proposed) == ("Пилот — 02.09.2027", "Пилот — 02.12.2027")
    assert rows(line % ", weight: 2", line % ", weight: 3, critical: true") == ()


def test_areas_are_told_without_the_range_of_their_ids() -> None:
    name = "plan/example/programme.yaml"
    text = f"\n# {name}\n{example_plan()[name].decode()}"
    assert sides(text, text.replace("  - id: health\n", "  - id: health\n    ids: [XA-001, XA-009]\n")) == []
    ((element, *wordings),) = sides(text, text.replace("  - id: health\n", "  - id: health\n    number: 7\n"))
    assert element.endswith("\nнаправление")
    assert wordings == ["Здоровье", "7. Здоровье"]


def test_a_renumbered_measure_is_named_as_the_act_in_force_does() -> None:
    found = sides("", example_file("XA-003", "number: 2.1", "number: 2.15"))
    assert [(row[0].split(". ")[0], *row[1:]) for row in found] == [("2.1", "2.1", "2.15")]


def example_file(measure: str, old: str, new: str) -> str:
    """Write a measure of the example plan with another line."""
    name = f"plan/example/measures/{measure}.yaml"
    text = example_plan()[name].decode()
    assert old in text
    return f"\n# {name}\n{text.replace(old, new)}"


def test_an_act_without_a_text_is_named_by_number_and_date() -> None:
    act = (
        "# plan/example/amendments/XA-A-01.yaml\nid: XA-A-01\nkind: amendment\n"
        "act: {number: 14, date: 2026-11-01, source: act_12}\n"
        "changes: [{record: XA-006, field: due, before: 2027, after: 2028}]\n"
    )
    (row,) = rows("title: A\ndue: 2027", "title: A\ndue: 2028", act)
    assert row.grounds == "Акт № 14, 01.11.2026"


def test_the_words_of_the_act_stand_in_the_table() -> None:
    (row,) = rows("title: A\nphrase: {ru: Обеспечить}", "title: A\nphrase: {ru: Рассмотреть}")
    assert (row.element, row.current, row.proposed) == (
        "3.1. A\nформулировка акта",
        "Обеспечить",
        "Рассмотреть",
    )


def test_a_change_in_another_language_alone_is_shown_in_that() -> None:
    (row,) = rows("title: {ru: A, kk: Ә}", "title: {ru: A, kk: Б}")
    assert row.element.endswith("\nнаименование (казахский)")
    assert (row.current, row.proposed) == ("Ә", "Б")


def test_a_long_wording_is_whole() -> None:
    long = "слово " * 200
    (row,) = rows("title: A\nphrase: {ru: Б}", f"title: A\nphrase: {{ru: {long}}}")
    assert row.proposed.count("слово") == 200


def test_what_could_not_be_compared_is_said() -> None:
    table = build_comparative(comparison("", "\n# plan/example/measures/XA-003.yaml\nid: [\n"), Voice("ru"))
    assert len(table.notes) == 1
    for written in (comparative_markdown(table), Outline(render_comparative(table)).elements[0].text):
        assert "запись сравнить нельзя (XA-003)" in written


PROGRAMME = "plan/example/programme.yaml"
TOTAL = "  budget: {value: %s, source: act_12}\n"


def test_the_totals_and_the_unit_of_money_of_the_act_are_shown() -> None:
    whole = example_plan()[PROGRAMME].decode().replace("declared:\n", f"declared:\n{TOTAL % 8840}")
    less = whole.replace(TOTAL % 8840, TOTAL % 8000)
    head = f"\n# {PROGRAMME}\n"
    ((element, current, proposed),) = sides(head + whole, head + less)
    assert element.endswith("\nзаявленные итоги: предполагаемые расходы")
    assert (current, proposed) == ("8 840 млн XAD", "8 000 млн XAD")
    ((element, current, proposed),) = sides(head + whole, head + whole.replace("million", "thousand"))
    assert element.endswith("\nденьги, единица измерения")
    assert (current, proposed) == ("млн XAD", "тыс. XAD")


def test_an_indicator_that_is_to_move_the_other_way_is_shown() -> None:
    up = f"{INDICATOR}direction: increase\n"
    ((element, *both),) = sides(up, up.replace("increase", "decrease"))
    assert element.endswith("\nнаправленность")
    assert both == ["должен расти", "должен снижаться"]


def test_what_is_no_part_of_an_act_is_not_shown() -> None:
    assert rows("title: A\nnote: one", "title: A\nnote: two\nexceptions: [{code: J404, because: x}]") == ()


@pytest.mark.parametrize(
    "found", [comparison(), hostile(EVIL), comparison("", "")], ids=["all", "evil", "none"]
)
@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_table_is_whole_in_both_forms(found: Comparison, language: str) -> None:
    table = build_comparative(found, Voice(language, ("en",)))
    written = comparative_markdown(table)
    lines = [line for line in written.splitlines() if line.startswith("|")]
    assert len(lines) == (len(table.rows) + 2 if table.rows else 0)
    assert all(line.replace("\\|", "").count("|") == 6 for line in lines)
    assert "<script" not in written.replace("\\<", "")
    outline = Outline(render_comparative(table))
    assert outline.all("script", "img", "link") == []
    assert len([one for one in outline.all("tr") if one.part == "tbody"]) == len(table.rows)
    assert "850101" not in written + outline.elements[0].text


def test_every_word_comes_from_the_catalogues() -> None:
    assert "⟦?" not in comparative_markdown(build_comparative(comparison(), Voice(PSEUDO, ("en",))))


def test_the_reports_that_an_act_demands_are_part_of_it() -> None:
    name = "plan/example/programme.yaml"
    text = example_plan()[name].decode().replace("cadence: week}", "cadence: week, statutory: [%s]}")
    report = "{who: lead, every: %s, by: {day: 25, of: next_month}, source: act_12}"
    sides = (f"\n# {name}\n{text % (report % every)}" for every in ("half_year", "year"))
    (row,) = build_comparative(comparison(*sides), Voice("en")).rows
    assert row.element.endswith("statutory reports")
    assert row.current == "lead: half-yearly, by day 25 of the next month"
    assert row.proposed == "lead: yearly, by day 25 of the next month"


def test_a_promise_that_no_wording_tells_is_counted() -> None:
    stone = "title: A\nmilestones: [{id: a, title: Tender, critical: %s}]"
    head = f"\n# {NAME}\nid: XA-006\n"
    page = build_comparative(comparison(*(head + stone % one for one in ("true", "false"))), Voice("en"))
    assert page.rows == ()
    assert page.notes == ("1 change touches what an act promises and not its wording: jospar diff has it",)


def test_an_area_with_another_id_is_no_change_of_an_act() -> None:
    name = "plan/example/programme.yaml"
    text = example_plan()[name].decode()
    measure = f"\n# {NAME}\nid: XA-006\ntitle: A\narea: %s\n"
    old, new = (f"\n# {name}\n{one}" for one in (text, text.replace("id: safety", "id: safe")))
    found = comparison(old + measure % "safety", new + measure % "safe")
    assert build_comparative(found, Voice("en")).rows == ()
    (said,) = (row.sentence for _, row in build_page(found, Voice("en")).rows if row.code == "C506")
    assert said == "area changed: Safety (safety) → Safety (safe)"
