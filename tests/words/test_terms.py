"""Every closed word, field and record of the format has its term, as the official tables have it."""

import csv
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

import jospar.plan
from jospar.plan.indicator import Indicator
from jospar.words.catalogue import catalogue
from tests.words.sources import entries

PREFIXES = {
    "Acceptance.verdict": "verdict",
    "Agency.kind": "agency_kind",
    "Aggregate.periods": "aggregate",
    "Aggregate.regions": "aggregate",
    "Amendment.kind": "amendment",
    "Amendment.language": "language",
    "Amendment.reason": "amendment_reason",
    "BudgetLine.certainty": "certainty",
    "BudgetLine.fund": "fund",
    "BudgetLine.plan": "quarter",
    "BudgetLine.version": "version",
    "By.of": "of",
    "Completion.form": "completion",
    "DeclaredCount.precision": "precision",
    "DeclaredSum.precision": "precision",
    "Done.milestones": "milestone",
    "Evidence.kind": "evidence",
    "Group.residence": "residence",
    "Group.sex": "sex",
    "Indicator.direction": "direction",
    "Indicator.frequency": "frequency",
    "Indicator.level": "level",
    "Indicator.path": "path",
    "Measure.access": "access",
    "Measure.consolidates": "consolidates",
    "Measure.kind": "measure_kind",
    "Measure.progress_by": "progress_by",
    "Measure.record": "record",
    "Measure.regions": "regions",
    "Measure.state": "state",
    "Measure.unpublished": "field",
    "MoneyUnit.unit": "unit",
    "Observation.precision": "precision",
    "Observation.quality": "quality",
    "Override.status": "status",
    "PlannedChange.action": "action",
    "Policy.required_languages": "language",
    "Programme.instrument": "instrument",
    "Programme.unpublished": "field",
    "Progress.reason": "reason",
    "Progress.state": "report_state",
    "Progress.status": "status",
    "Recurring.every": "frequency",
    "ReportKey.kind": "type",
    "Reporting.cadence": "frequency",
    "Reporting.channel": "channel",
    "Repository.audience": "audience",
    "Repository.authors": "authors",
    "Repository.languages": "language",
    "Risk.state": "risk_state",
    "RuleLevel.level": "finding",
    "Source.grade": "grade",
    "Spent.fund": "fund",
    "ChangeRule.then": "treatment",
    "StatutoryReport.every": "frequency",
    "StatutoryReport.who": "who",
}
"""The prefix of a closed list's terms, by class and field."""

INSIDE = {"Plan", "Shelf", "Text", "Period", "Week", "ReportKey"}
"""Records that are no mappings of a plan file: their fields are not written by anybody."""

DERIVED_STATUSES = ["done_late", "overdue", "due_soon", "not_due", "not_assessed", "cancelled", "unverified"]


def modules() -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(jospar.plan.__path__, "jospar.plan."):
        yield importlib.import_module(module.name)


def records() -> dict[str, type]:
    return {
        name: record
        for module in modules()
        for name, record in vars(module).items()
        if isinstance(record, type)
        and dataclasses.is_dataclass(record)
        and record.__module__ == module.__name__
    }


def closed_words(hint: object) -> Iterator[str]:
    if get_origin(hint) is Literal:
        yield from get_args(hint)
        return
    for inner in get_args(hint):
        yield from closed_words(inner)


def closed_lists() -> Iterator[tuple[str, str]]:
    for name, record in records().items():
        for field, hint in get_type_hints(record).items():
            for word in closed_words(hint):
                yield f"{name}.{field}", word


def terms_of_the_tables(shared: Path) -> list[dict[str, str]]:
    with (shared / "facts" / "terms_en_ru_kk.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(("owner", "word"), [pair for pair in closed_lists() if pair[0] != "Period.kind"])
def test_every_closed_word_has_a_term(owner: str, word: str) -> None:
    key = f"{PREFIXES[owner]}.{word}".replace("quarter.Q", "quarter.")
    assert catalogue("kk").has(key), key


def test_no_prefix_is_kept_for_a_list_that_has_gone() -> None:
    assert {owner for owner, _ in closed_lists()} - {"Period.kind"} == PREFIXES.keys()


@pytest.mark.parametrize("word", DERIVED_STATUSES)
def test_every_derived_status_has_a_term(word: str) -> None:
    assert catalogue("en").has(f"status.{word}")


@pytest.mark.parametrize(("name", "record"), [pair for pair in records().items() if pair[0] not in INSIDE])
def test_every_field_has_a_name(name: str, record: type) -> None:
    written = [field.name for field in dataclasses.fields(record) if not field.metadata.get("from_path")]
    assert [field for field in written if not catalogue("en").has(f"field.{field}")] == []


def test_indicators_are_among_the_records() -> None:
    assert records()["Indicator"] is Indicator


def test_the_terms_of_the_official_tables_are_used(shared: Path) -> None:
    missing = []
    for row in terms_of_the_tables(shared):
        for language, column in (("ru", "ru"), ("kk", "kk_cyrl")):
            said = {form.lower() for entry in entries(language).values() for form in entry.forms}
            plain = re.sub(r" \([^)]*\)$", "", row[column])
            versions = {version.strip().lower() for version in (row[column], plain, *plain.split("/"))}
            if not versions & said:
                missing.append((language, row[column]))
    assert missing == []


def test_proposed_kazakh_terms_ask_for_a_kazakh_speaker(shared: Path) -> None:
    proposed = {row["kk_cyrl"].lower() for row in terms_of_the_tables(shared) if row["evidence"] == "P"}
    unmarked = [
        entry.key
        for entry in entries("kk").values()
        if {form.lower() for form in entry.forms} & proposed
        and "proposed: to be confirmed by a Kazakh speaker" not in entry.comments
    ]
    assert unmarked == []
