"""Which record a file is, by its path alone."""

import pytest

from jospar.plan.agency import Agency
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.plan.source import Source
from jospar.reading.layout import Address, address, belongs, copied

PLACES = {
    "jospar": (Repository, {"name": "jospar"}),
    "agencies": (Agency, {"name": "agencies"}),
    "sources": (Source, {"name": "sources"}),
    "indicators/KZ-I-01": (Indicator, {"name": "KZ-I-01"}),
    "observations/KZ-I-01/2024_b": (Observation, {"name": "2024_b", "indicator": "KZ-I-01"}),
    "xa/programme": (Programme, {"name": "xa", "programme": "xa"}),
    "xa/measures/XA-1": (Measure, {"name": "XA-1", "programme": "xa"}),
    "xa/indicators/XA-I-1": (Indicator, {"name": "XA-I-1", "programme": "xa"}),
    "xa/observations/XA-I-1/unknown_a": (
        Observation,
        {"name": "unknown_a", "programme": "xa", "indicator": "XA-I-1"},
    ),
    "xa/progress/min/2026-W28/XA-1": (
        Progress,
        {"name": "XA-1", "programme": "xa", "agency": "min", "week": "2026-W28"},
    ),
    "xa/progress/min/2026-H2/unchanged": (
        Unchanged,
        {"name": "unchanged", "programme": "xa", "agency": "min", "week": "2026-H2"},
    ),
    "xa/acceptances/min/2026-W28/XA-1": (
        Acceptance,
        {"name": "XA-1", "programme": "xa", "agency": "min", "week": "2026-W28"},
    ),
    "xa/amendments/XA-A-1": (Amendment, {"name": "XA-A-1", "programme": "xa"}),
    "xa/risks/R": (Risk, {"name": "R", "programme": "xa"}),
    "xa/decisions/D": (Decision, {"name": "D", "programme": "xa"}),
    "xa/overrides/O": (Override, {"name": "O", "programme": "xa"}),
    "жоспар/measures/ә": (Measure, {"name": "ә", "programme": "жоспар"}),
}


@pytest.mark.parametrize(("path", "where"), PLACES.items(), ids=PLACES)
def test_a_room_tells_what_is_in_it(path: str, where: tuple[type, dict[str, str]]) -> None:
    record, says = where
    assert address(f"plan/{path}.yaml") == Address(f"plan/{path}.yaml", record, **says)


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "plan/README.md",
        "plan/notes.yaml",
        "plan/measures/XA-1.yaml",
        "plan/jospar.yml",
        "plan/xa/measure/XA-1.yaml",
        "plan/xa/measures/XA-1.yml",
        "plan/xa/measures/deeper/XA-1.yaml",
        "plan/xa/other.yaml",
        "plan/xa/progress/min/XA-1.yaml",
        "plan/xa/progress/min/2026-W28/more/XA-1.yaml",
        "plan/xa/observations/2024.yaml",
        "plan/observations/2024.yaml",
        "plan/indicators/a/b.yaml",
        "plan/templates/page.yaml",
        "plan/templates/programme.yaml",
        "other/jospar.yaml",
    ],
)
def test_any_other_file_is_no_plan_file(name: str) -> None:
    assert address(name) is None


def test_some_files_may_stand_beside_the_plan() -> None:
    allowed = [
        "plan/templates/a/page.html",
        "plan/.gitkeep",
        "plan/xa/measures/.gitkeep",
        "plan/.gitattributes",
    ]
    assert [belongs(name) for name in allowed] == [True] * 4
    assert [belongs(name) for name in ("plan/README.md", "plan/xa/templates/x", "plan/a.yaml")] == [False] * 3


def test_documents_are_told_by_their_names() -> None:
    assert [copied(name) for name in ("plan/a.PDF", "plan/x/scan.jpeg", "plan/a.zip")] == [True] * 3
    assert [copied(name) for name in ("plan/pdf", "plan/a.pdf.yaml", "plan/a.txt")] == [False] * 3
