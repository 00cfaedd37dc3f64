"""The roll of an agency: what is counted, what a region is asked for, and what became of each."""

from datetime import date

from jospar.reading.load import load
from jospar.standing.roll import Line, drafts, is_now, roll
from jospar.standing.standing import stand
from tests.rules.examples import lay

ON = date(2026, 11, 20)
PLAN = {
    "plan/agencies.yaml": (
        "- {id: ministry_a, name: A}\n- {id: ministry_b, name: B}\n"
        "- {id: akimat_01, name: R, kind: akimat, region: XA-01}\n"
    ),
    "plan/example/measures/XA-001.yaml": (
        "id: XA-001\ntitle: T\narea: safety\nlead: ministry_a\nregions: all\n"
        "progress_by: units\nunits: {target: 40, unit: room}\n"
    ),
    "plan/example/progress/ministry_a/2026-W46/XA-001.yaml": (
        "date: 2026-11-13\nstatus: on_track\nstarted: 2026-02\ndone: {units: 4}\n"
    ),
}
REGION = "plan/example/progress/akimat_01/2026-W47/XA-001.yaml"


def lines(files: dict[str, str], agency: str) -> dict[str, Line]:
    """Call the roll of an agency in the example with some files laid over it."""
    plan = load(lay({**PLAN, **files})).plan
    return {str(one.measure.id): one for one in roll(stand(plan, ON), plan, agency)}


def test_a_region_is_asked_for_its_part_and_not_counted_among_the_leads() -> None:
    one = lines({}, "akimat_01")["XA-001"]
    assert (one.state, one.counted, one.regional, one.causes) == ("missing", False, True, ("region",))
    told = {REGION: "date: 2026-11-19\nregions: {XA-01: {units: 2}}\n"}
    assert lines(told, "akimat_01")["XA-001"].state == "received"


def test_a_draft_is_named_with_its_file_and_counts_for_nothing() -> None:
    files = {REGION: "date: 2026-11-19\nstate: draft\n"}
    one = lines(files, "akimat_01")["XA-001"]
    assert (one.state, one.file, one.there) == ("draft", REGION, False)
    plan = load(lay({**PLAN, **files})).plan
    assert drafts(plan, plan.programmes["example"], ON) == {"akimat_01": ("XA-001",)}


def test_a_file_is_told_to_be_of_now_by_its_name() -> None:
    standing = stand(load(lay(PLAN)).plan, ON)
    assert is_now(standing, "akimat_01", REGION)
    assert not is_now(standing, "ministry_a", REGION)
    assert not is_now(standing, "akimat_01", REGION.replace("W47", "W46"))
    assert not is_now(standing, "akimat_01", REGION.replace("2026-W47", "2026-H2"))
    assert not is_now(standing, "akimat_01", "plan/jospar.yaml")
