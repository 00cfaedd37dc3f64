"""Findings as JUnit's XML: well formed whatever a plan says, counted rightly, stable in its names."""

import re
from xml.etree import ElementTree as ET

import pytest

from jospar.code import Level
from jospar.finding import Finding
from jospar.report.findings.forge import Forge
from jospar.report.findings.junit import junit_xml
from tests.report.findings.telling import ENGLISH, EVIL, FILE, PLANS, TEXT, Told, at, obeyed, told

ATTRIBUTES = {
    "testsuites": {"name", "tests", "failures", "errors", "time"},
    "testsuite": {"name", "tests", "failures", "skipped", "errors", "time"},
    "testcase": {"classname", "name", "file", "line", "time"},
    "failure": {"message", "type"},
    "skipped": {"message"},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "skipped"},
    "failure": set(),
    "skipped": set(),
}
"""What the readers of pipelines know of JUnit's XML."""


def read(seen: Told, fails: Level | None = Level.ERROR) -> ET.Element:
    text = junit_xml(seen.seen, seen.verdict, ENGLISH, forge=Forge("sub/"), fails=fails)
    top = ET.fromstring(text)  # noqa: S314 -- our own
    for element in top.iter():
        assert set(element.attrib) <= ATTRIBUTES[element.tag]
        assert {child.tag for child in element} <= CHILDREN[element.tag]
    for suite in (top, *top):
        cases = list(suite.iter("testcase"))
        counted = {"tests": len(cases)}
        counted["failures"] = sum(case.find("failure") is not None for case in cases)
        counted["skipped"] = sum(case.find("skipped") is not None for case in cases)
        assert {name: int(suite.attrib[name]) for name in counted if name in suite.attrib} == {
            name: n for name, n in counted.items() if name in suite.attrib
        }
    return top


def cases(*found: Finding, fails: Level | None = Level.ERROR) -> list[ET.Element]:
    return list(read(told(*found), fails).iter("testcase"))[1:]


@pytest.mark.parametrize("what", PLANS)
def test_it_has_the_form_that_pipelines_read(what: str) -> None:
    assert read(told(files=PLANS[what])).tag == "testsuites"


def test_a_clean_plan_is_one_test_that_passes() -> None:
    (case,) = read(told(files={})).iter("testcase")
    assert list(case) == []
    assert case.attrib["name"] == "the plan is read and held against the rules in 9 files"


def test_a_finding_fails_by_its_level() -> None:
    found = [at(0, 2, level=level) for level in Level]
    shown = [[child.tag for child in case] for case in cases(*found, fails=Level.WARNING)]
    assert shown == [["failure"], ["failure"], ["skipped"]]
    assert {child.tag for case in cases(*found, fails=None) for child in case} == {"skipped"}


def test_a_case_names_its_place() -> None:
    start = TEXT.index("nobody")
    (case,) = cases(at(start, start + 6))
    assert case.attrib["classname"] == "sub.plan.example.measures.XA-009"
    assert (case.attrib["file"], case.attrib["line"]) == (f"sub/{FILE}", "5")
    failure = case.find("failure")
    assert failure is not None
    assert str(failure.text).startswith(f'sub/{FILE}:5:7: error J203: unknown agency "nobody"')


def test_names_stay_when_lines_move_and_no_two_are_alike() -> None:
    names = [case.attrib["name"] for case in cases(at(0, 2), at(5, 6))]
    assert names == [case.attrib["name"] for case in cases(at(20, 22), at(25, 26))]
    assert len(set(names)) == 2


def test_nothing_breaks_the_xml_or_reaches_a_terminal() -> None:
    seen = told(at(0, 2, value=EVIL, file='plan/"<\x00&\u202e.yaml'))
    text = junit_xml(seen.seen, seen.verdict, ENGLISH, forge=Forge(), fails=Level.ERROR)
    assert obeyed(text) == []
    assert re.search(r"\\ufffe", text)
    assert read(seen) is not None
