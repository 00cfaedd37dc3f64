"""What was said of a record under a name that it had before is of the record."""

from datetime import date

from jospar.change.page import files_of
from jospar.reading.load import load
from jospar.standing.standing import Standing, stand
from tests.fixtures import Memory
from tests.rules.examples import example_plan

MEASURE, INDICATOR = "plan/example/measures/XA-001.yaml", "plan/example/indicators/XA-I-01.yaml"
SAID = """
# plan/example/progress/ministry_a/2026-W45/XA-001.yaml
date: 2026-11-06
status: on_track
done: {units: 12}
evidence: [{id: act17, kind: acceptance_act, number: 17}]
# plan/example/progress/ministry_a/2026-W46/unchanged.yaml
measures: [XA-001]
# plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml
report: ministry_a/2026-W45
verdict: accepted
on: 2026-11-12
"""


def held(*, renamed: str = "", stays: bool = False) -> Standing:
    """Hold the plan against a day, after one of its files was given another id that says which it had."""
    files = {**example_plan(), **files_of(SAID)}
    if renamed:
        text, name = files[renamed], renamed.rpartition("/")[2].removesuffix(".yaml")
        new = name.replace("01", "91")
        if not stays:
            del files[renamed]
        files[renamed.replace(name, new)] = text.replace(
            f"id: {name}".encode(), f"id: {new}\nformerly: {name}".encode()
        )
    return stand(load(Memory(files)).plan, date(2026, 11, 21))


def test_reports_lists_and_verdicts_go_along() -> None:
    before, after = held().measures["XA-001"], held(renamed=MEASURE).measures
    assert "XA-001" not in after
    one = after["XA-091"]
    assert (one.status, one.facts.proved, one.facts.heard) == ("on_track", True, date(2026, 11, 9))
    assert (before.status, before.facts.proved, before.facts.heard) == ("on_track", True, date(2026, 11, 9))
    assert one.facts.report is not None
    assert one.facts.report.file.endswith("2026-W45/XA-001.yaml")


def test_a_name_that_a_record_has_now_is_nobodys_former_one() -> None:
    both = held(renamed=MEASURE, stays=True).measures
    assert both["XA-091"].facts.report is None
    assert both["XA-001"].facts.report is not None


def test_figures_go_along() -> None:
    before, after = held().indicators["XA-I-01"], held(renamed=INDICATOR).indicators["XA-I-91"]
    assert before.series != ()
    assert [one.value for one in after.series] == [one.value for one in before.series]
