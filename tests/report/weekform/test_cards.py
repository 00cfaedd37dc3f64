"""The cards of the form: what is asked in the way that a measure is counted, and what is said of it."""

from pathlib import Path
from typing import Any

import pytest

from tests.report.weekform.samples import example, form_page

FIRST = "plan/example/measures/XA-001.yaml"
THIRD = "plan/example/measures/XA-003.yaml"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return example(tmp_path / "plan")


def card(plan: Path, name: str, agency: str = "ministry_a", language: str = "ru") -> dict[str, Any]:
    cards = form_page(plan, agency, language=language, everything=True).data["measures"]
    (found,) = [one for one in cards if one["id"] == name]
    return dict(found)


def report(plan: Path, name: str, text: str, *, week: str = "2026-W27", agency: str = "ministry_a") -> None:
    path = plan / "plan/example/progress" / agency / week / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def replace(plan: Path, file: str, old: str, new: str) -> None:
    text = (plan / file).read_text("utf-8")
    assert old in text
    (plan / file).write_text(text.replace(old, new), "utf-8")


def test_units_stand_with_their_target_and_money_with_its_budget(plan: Path) -> None:
    found = card(plan, "XA-001")
    assert (found["counts"], found["target"], found["funds"]) == ("units", "40", ["republican"])
    assert found["budgets"] == {"republican": "120"}
    said = found["say"]["ru"]
    assert (said["target"], said["unit"], said["money"]) == ("40", "room", "млн XAD")
    assert said["why"] == ["отчётов ещё не было"]
    assert "same" not in found


def test_a_revised_budget_counts_instead(plan: Path) -> None:
    line = "  - {year: 2026, fund: republican, amount: 90.5, version: revised, source: act_12}\n"
    replace(plan, FIRST, "budget:\n", f"budget:\n{line}")
    assert card(plan, "XA-001")["say"]["ru"]["budgets"] == {"republican": "90,5"}


def test_no_more_can_be_paid_than_the_rules_let_pass(plan: Path) -> None:
    spent = "spent: [{year: 2026, fund: republican, paid: 31.5, savings: 9.5}]"
    report(plan, "XA-001", f"date: 2026-07-03\nstatus: on_track\n{spent}\n")
    found = card(plan, "XA-001")
    assert found["caps"] == {"republican": "110.5"}
    assert found["say"]["ru"]["caps"] == {"republican": "110,5"}
    assert form_page(plan, "ministry_a").data["capped"]
    policy = plan / "plan/jospar.yaml"
    level = "policy:\n  levels: [{code: J503, level: warning, because: Money is counted elsewhere}]\n"
    text = policy.read_text("utf-8")
    policy.write_text(text.replace("policy:\n", level) if "policy:\n" in text else text + level, "utf-8")
    assert not form_page(plan, "ministry_a").data["capped"]


def test_the_last_report_is_said_with_its_date(plan: Path) -> None:
    spent = "spent: [{year: 2026, fund: republican, paid: 31.5}]"
    note = "note: {ru: Открыты, en: Opened}"
    report(plan, "XA-001", f"date: 2026-07-03\nstatus: at_risk\ndone: {{units: 12}}\n{spent}\n{note}\n")
    said = card(plan, "XA-001")["say"]
    assert said["ru"]["last"] == (
        "Последний отчёт, 03.07.2026: под угрозой срыва; 12 из 40;"
        " оплачено 31,5 (республиканский бюджет); Открыты"
    )
    assert said["en"]["last"].endswith("31.5 paid (republican budget); Opened")


def test_this_weeks_text_stands_in_the_language_of_the_page(plan: Path) -> None:
    text = "date: 2026-07-07\nstatus: on_track\nnote: {en: Opened, ru: Открыты}\nnext: {en: More}\n"
    report(plan, "XA-001", text, week="2026-W28")
    found = card(plan, "XA-001")
    assert found["reported"]
    assert (found["fields"]["note"], found["fields"]["next"]) == ("Открыты", "More")
    assert found["texts"] == {"note": "note/ru", "next": "next/en"}


def test_an_estimate_is_asked_in_per_cent(plan: Path) -> None:
    replace(plan, THIRD, "due: 2026-12", "due: 2026-12\nprogress_by: manual")
    report(plan, "XA-003", "date: 2026-07-03\nstatus: on_track\ndone: {percent: 35.5}\n")
    found = card(plan, "XA-003")
    assert (found["counts"], found["fields"]["done"], found["floors"]["done"]) == ("percent", "35.5", "35.5")
    assert found["kind"] == "order"


def test_milestones_that_were_met_stay_met(plan: Path) -> None:
    steps = "milestones: [{id: draft, title: Draft}, {id: signed, title: Signed}]"
    replace(plan, THIRD, "due: 2026-12", f"due: 2026-12\nprogress_by: milestones\n{steps}")
    done = "done: {milestones: {draft: met, signed: not_met}}"
    report(plan, "XA-003", f"date: 2026-07-03\nstatus: on_track\n{done}\n")
    found = card(plan, "XA-003")
    assert (found["counts"], found["milestones"], found["met"]) == (
        "milestones",
        ["draft", "signed"],
        ["draft"],
    )
    assert found["fields"]["milestone/signed"] == "not_met"


def test_a_duty_asks_which_occurrence_is_meant(plan: Path) -> None:
    replace(plan, THIRD, "due: 2026-12", "due: {every: quarter}")
    found = card(plan, "XA-003")
    assert found["occurrences"] == ["2026-Q2", "2026-Q3"]
    assert found["fields"]["occurrence"] == "2026-Q3"
    assert found["say"]["ru"]["occurrences"]["2026-Q3"] == "III квартал 2026\u00a0г."


def test_an_akimat_is_asked_for_its_count_alone(plan: Path) -> None:
    replace(plan, FIRST, "area: safety", "area: safety\nregions: all")
    report(plan, "XA-001", "date: 2026-07-03\nstatus: on_track\n")
    report(plan, "XA-001", "date: 2026-07-02\nregions: {XA-01: {units: 5}}\n", agency="akimat_01")
    found = card(plan, "XA-001", "akimat_01")
    assert (found["counts"], found["fields"], found["floors"]) == (
        "region",
        {"region/XA-01": "5"},
        {"region/XA-01": "5"},
    )
    assert "leads" not in found
    assert "funds" not in found
    assert (found["say"]["kk"]["region"], found["say"]["kk"]["code"]) == ("1-өңір", "XA-01")
    assert found["say"]["ru"]["why"] == ["нужны данные вашего региона"]


def test_a_document_of_the_last_report_is_named(plan: Path) -> None:
    proof = "evidence: [{id: e1, kind: order, number: 17-04/231}, {id: e2, kind: report, url: https://example.org/r}]"
    report(plan, "XA-001", f"date: 2026-07-03\nstatus: on_track\n{proof}\n")
    found = card(plan, "XA-001")
    assert found["proved"]
    assert found["say"]["ru"]["documents"] == "Названы раньше: приказ 17-04/231, отчёт https://example.org/r"
