"""Restricted measures: five fields, no title, and totals that still reconcile."""

from tests.rules.examples import judged

MEASURE = "plan/example/measures/XA-003.yaml"
RESTRICTED = "id: XA-003\nnumber: 2.1\narea: health\nlead: ministry_a\ndue: 2026-12\naccess: restricted\n"


def test_a_restricted_measure_has_its_id_for_a_title() -> None:
    verdict = judged({MEASURE: RESTRICTED})
    assert [one.code for one in verdict.findings if one.file == MEASURE] == []
    assert verdict.plan.measures["XA-003"].title.by_language == (("en", "XA-003"),)


def test_an_open_measure_needs_a_title() -> None:
    found = judged({MEASURE: RESTRICTED.replace("restricted", "open")}).findings
    assert [(one.code, one.facts["key"]) for one in found if one.file == MEASURE] == [("J102", "title")]


def test_all_that_is_too_much_is_named_once() -> None:
    text = RESTRICTED + "title: Adopt\nnote: Quietly\nstate: suspended\nprogress_by: units\n"
    (one,) = (one for one in judged({MEASURE: text}).findings if one.file == MEASURE)
    assert (one.code, one.facts["keys"]) == ("J034", ("title", "progress_by", "state", "note"))
