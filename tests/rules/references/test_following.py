"""References are held against the records there are, and against those that could not be read."""

from typing import Any

from hypothesis import HealthCheck, given, settings

from jospar.reading.references import references
from jospar.rules.case import Case
from jospar.rules.references import following
from jospar.rules.references.following import MOST_SUGGESTED, Suggestions, Target, unknown
from tests.rules.examples import judged
from tests.rules.strategies import cases

KINDS = ("AgencyId", "SourceId", "AreaId", "MeasureId", "IndicatorId", "RecordId", "RegionCode")
MEASURE = "plan/example/measures/XA-003.yaml"
BROKEN_AGENCY = """\
- {id: ministry_a, name: Ministry A, kind: ministry, abbr: MinA}
- {id: ministry_b, name: Ministry B, kind: ministri, abbr: MinB}
- {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
- {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
"""


def codes(changes: dict[str, bytes | str]) -> list[str]:
    return [one.code for one in judged(changes).findings]


def measure(more: str) -> str:
    return f"id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\n{more}"


def by_hand(case: Case, kind: str) -> list[tuple[Any, ...]]:
    return [
        (record.file, path)
        for record in (*case.records(), *case.reports())
        for path, of, _ in references(record)
        if of == kind
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases())
def test_the_fast_look_misses_no_reference(case: Case) -> None:
    case.plan.unread["agency"]
    for kind in KINDS:
        found = unknown(case, Target("J203", kind, "repository", ()))
        expected = [] if "*" in case.plan.unread["repository"] else by_hand(case, kind)
        unread = case.plan.unread["repository"]
        if not unread:
            assert len(list(found)) == len(expected)


def test_the_names_of_a_file_that_cannot_be_read_are_known() -> None:
    assert codes({"plan/sources.yaml": "- {id: act_12\n"}) == ["J007"]
    assert codes({"plan/example/measures/XA-001.yaml": measure("because\n")}) == ["J007"]


def test_the_id_of_an_entry_that_cannot_be_read_is_known() -> None:
    assert codes({"plan/agencies.yaml": BROKEN_AGENCY}) == ["J104"]


def test_the_abbreviation_of_an_entry_that_cannot_be_read_may_be_meant() -> None:
    changed = measure("co_executors: [MinB, ministy_b]\n")
    assert codes({"plan/agencies.yaml": BROKEN_AGENCY, MEASURE: changed}) == ["J104", "J203"]


def test_a_region_is_not_judged_while_an_agency_cannot_be_read() -> None:
    changed = measure("regions: [XA-99]\n")
    assert codes({"plan/agencies.yaml": BROKEN_AGENCY, MEASURE: changed}) == ["J104"]


def test_reports_of_the_past_may_use_a_former_id() -> None:
    renamed = measure("formerly: XA-030\n")
    unchanged = {"plan/example/progress/ministry_a/2026-W46/unchanged.yaml": "measures: [XA-030]\n"}
    report = {"plan/example/progress/ministry_a/2026-W45/XA-030.yaml": "date: 2026-11-05\nstatus: on_track\n"}
    assert codes({MEASURE: renamed, **unchanged, **report}) == []
    risk = "id: XA-R-01\ntitle: a\nmeasures: XA-030\nprobability: 1\nimpact: 1\nowner: MinA\nstate: open\n"
    assert codes({MEASURE: renamed, "plan/example/risks/XA-R-01.yaml": risk}) == ["J204"]


def test_suggestions_are_looked_up_for_the_first_few_only() -> None:
    suggestions = Suggestions(["ministry_a"])
    assert suggestions.near("ministy_a") == suggestions.near("ministy_a") == "ministry_a"
    for number in range(MOST_SUGGESTED):
        suggestions.near(f"other_{number}")
    assert suggestions.near("ministry_aa") == ""


def test_a_key_that_is_data_is_pointed_at() -> None:
    finding = following.key_finding("J206", judged({}).plan.measures["XA-001"], "regions", "XA-99", value="x")
    assert getattr(finding.at, "of_key", False)
