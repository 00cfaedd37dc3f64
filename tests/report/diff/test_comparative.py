"""The comparative table: what an act says, as it is and as it is proposed, with its grounds."""

import pytest

from jospar.report.diff.comparative import ComparativeRow, build_comparative, comparative_markdown
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.html import render_comparative
from jospar.words.languages import PSEUDO
from jospar.words.voice import Voice
from tests.report.diff.samples import EVIL, comparison, hostile
from tests.report.weekly.outline import Outline

NAME = "plan/example/measures/XA-006.yaml"


def rows(before: str, after: str, more: str = "", language: str = "ru") -> tuple[ComparativeRow, ...]:
    """Write the table of one measure with other keys before and after."""
    head = f"\n# {NAME}\nid: XA-006\nnumber: 3.1\n"
    found = comparison(f"{head}{before}\n", f"{head}{after}\n{more}")
    return build_comparative(found, Voice(language, ("en",))).rows


def test_a_wording_stands_beside_the_one_proposed() -> None:
    (row,) = rows("title: A\nlead: ministry_a", "title: A\nlead: ministry_b")
    assert row.element.startswith("3.1, ")
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
    assert row.grounds == "Приказ 14. Закуп проводился дважды"
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
    whole = {one.element: (one.current, one.proposed) for one in table if ", " not in one.element}
    assert whole["XA-005"] == ("Купить автобус для школы", "исключить")
    assert whole["XA-007"] == ("отсутствует", "Купить автобус для школ")


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
