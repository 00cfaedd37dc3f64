"""A verdict narrowed to what people ask about."""

from datetime import date

import pytest

from jospar.code import Code
from jospar.errors import Misused
from jospar.finding import Finding
from jospar.place import Place
from jospar.rules.narrowing import narrow
from jospar.rules.validate import Verdict, validate
from tests.fixtures import Memory, example_files

DATE = date(2026, 11, 21)
MORE = {
    "plan/example/progress/ministry_b/2026-W46/XA-001.yaml": b"date: 2026-11-12\nstatus: on_track\n",
    "plan/example/acceptances/ministry_a/2026-W46/XA-002.yaml": b"x: 1\n",
    "plan/example/risks/R-1.yaml": b"\n",
    "plan/notes.txt": b"\n",
}
TREE = Memory({**example_files(), **MORE})
M, P = "plan/example/measures", "plan/example"


@pytest.fixture(scope="module")
def verdict() -> Verdict:
    """Give a verdict that has one finding in each file."""
    found = tuple(Finding(Code("J203"), Place(name)) for name in TREE.names())
    whole = validate(TREE, DATE)
    return Verdict(whole.plan, found, whole.files, DATE)


@pytest.mark.parametrize(
    ("name", "files"),
    [
        (f"{M}/XA-002.yaml", [f"{M}/XA-002.yaml"]),
        (M, [f"{M}/XA-001.yaml", f"{M}/XA-002.yaml", f"{M}/XA-003.yaml"]),
        (f"{M}/", [f"{M}/XA-001.yaml", f"{M}/XA-002.yaml", f"{M}/XA-003.yaml"]),
        ("XA-001", [f"{M}/XA-001.yaml", f"{P}/progress/ministry_b/2026-W46/XA-001.yaml"]),
        ("xa-001", [f"{M}/XA-001.yaml", f"{P}/progress/ministry_b/2026-W46/XA-001.yaml"]),
        ("XA-I-01", [f"{P}/indicators/XA-I-01.yaml", f"{P}/observations/XA-I-01/2024.yaml"]),
        ("R-1", [f"{P}/risks/R-1.yaml"]),
        ("plan/notes.txt", ["plan/notes.txt"]),
        ("agencies", ["plan/agencies.yaml"]),
    ],
)
def test_a_name_means_its_files(verdict: Verdict, name: str, files: list[str]) -> None:
    narrowed = narrow(verdict, [name], TREE.names())
    assert [one.file for one in narrowed.verdict.findings] == files
    assert narrowed.hidden == len(verdict.findings) - len(files)


def test_an_agency_means_its_reports_and_what_it_leads(verdict: Verdict) -> None:
    kept = {one.file for one in narrow(verdict, ["ministry_a"], TREE.names()).verdict.findings}
    led = {one.id for one in verdict.plan.measures.values() if one.lead == "ministry_a"}
    assert {f"{M}/{id_}.yaml" for id_ in led} <= kept
    assert f"{P}/acceptances/ministry_a/2026-W46/XA-002.yaml" in kept
    assert "plan/agencies.yaml" not in kept


def test_an_area_means_its_measures_with_their_reports(verdict: Verdict) -> None:
    kept = {one.file for one in narrow(verdict, ["safety"], TREE.names()).verdict.findings}
    inside = {one.id for one in verdict.plan.measures.values() if one.area == "safety"}
    assert {f"{M}/{id_}.yaml" for id_ in inside} <= kept
    assert not any(f"{M}/{id_}.yaml" in kept for id_ in verdict.plan.measures.keys() - inside)


def test_a_programme_means_its_folder(verdict: Verdict) -> None:
    kept = {one.file for one in narrow(verdict, ["example"], TREE.names()).verdict.findings}
    assert kept == {name for name in TREE.names() if name.startswith("plan/example/")}


def test_several_names_add_up(verdict: Verdict) -> None:
    narrowed = narrow(verdict, ["R-1", "plan/notes.txt"], TREE.names())
    assert [one.file for one in narrowed.verdict.findings] == [f"{P}/risks/R-1.yaml", "plan/notes.txt"]
    assert narrowed.names == ("R-1", "plan/notes.txt")


def test_an_agency_that_has_nothing_is_known_all_the_same(verdict: Verdict) -> None:
    assert narrow(verdict, ["akimat_02"], TREE.names()).verdict.findings == ()


@pytest.mark.parametrize(
    ("name", "near"),
    [("XA-O01", "XA-001"), ("ministy_a", "ministry_a"), ("safty", "safety"), ("", ""), ("plan/x", "")],
)
def test_what_means_nothing_is_refused_with_a_guess(verdict: Verdict, name: str, near: str) -> None:
    with pytest.raises(Misused) as refused:
        narrow(verdict, [name], TREE.names())
    assert refused.value.code == "X322"
    assert refused.value.facts == {"given": name, "near": near}
