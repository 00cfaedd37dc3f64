"""Ids and names that differ in capital letters alone, and lists that are missing."""

from jospar.rules.page import STATUS_DATE
from jospar.rules.validate import validate
from tests.rules.examples import judged, lay

RISK = "title: x\nmeasures: [XA-001]\nprobability: 2\nimpact: 3\nowner: ministry_a\nstate: open\n"


def codes(changes: dict[str, bytes | str]) -> list[str]:
    return [str(one.code) for one in judged(changes).findings]


def test_two_files_that_are_one_elsewhere_are_said_once() -> None:
    one, other = (f"plan/example/risks/XA-{letter}03.yaml" for letter in "aA")
    assert codes({one: f"id: XA-a03\n{RISK}", other: f"id: XA-A03\n{RISK}"}) == ["J026"]


def test_ids_of_one_list_are_looked_at() -> None:
    text = "- {id: act_12, title: x, grade: act}\n- {id: Act_12, title: y, grade: act}\n"
    assert "J227" in codes({"plan/sources.yaml": text})


def test_a_missing_list_is_one_finding() -> None:
    tree = lay({}, {"plan/agencies.yaml": "missing"})
    (one,) = validate(tree, STATUS_DATE).findings
    assert (one.code, one.file, one.facts) == (
        "J226",
        "plan/jospar.yaml",
        {"name": "plan/agencies.yaml", "n": 5},
    )


def test_a_list_that_nothing_needs_may_be_missing() -> None:
    tree = lay(
        {"plan/jospar.yaml": "format: 1\nlanguages: [en]\n"},
        dict.fromkeys(lay({}).names(), "missing"),
    )
    assert validate(tree, STATUS_DATE).findings == ()


def test_the_name_of_an_agency_tells_its_id() -> None:
    text = "id: XA-003\ntitle: x\narea: health\nlead: {}\n"
    for written in ("Ministry A", "Министерство А"):
        (one,) = judged({"plan/example/measures/XA-003.yaml": text.format(written)}).findings
        assert (one.code, one.facts["near"]) == ("J203", "ministry_a")
