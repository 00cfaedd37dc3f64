"""A tree becomes a plan: all problems at once, and a file that fails still gives its name."""

import pytest

from jospar.tree.tree import Oddity, OddityKind
from tests.fixtures import PlanFrom, example_files


def test_the_example_is_read_without_a_word(plan_from: PlanFrom) -> None:
    read = plan_from()
    plan = read.plan
    assert read.said() == []
    assert read.loaded.files == len(example_files())
    assert (list(plan.programmes), list(plan.measures), list(plan.indicators)) == (
        ["example"],
        ["XA-001", "XA-002", "XA-003"],
        ["XA-I-01"],
    )
    assert [one.id for one in plan.measures_of("example")] == list(plan.measures)
    assert plan.indicators_of("") == ()
    assert [str(one.period) for one in plan.observations_of("XA-I-01")] == ["2024"]
    assert {kind: names for kind, names in plan.unread.items() if names} == {}


def test_several_problems_of_several_files_are_said_at_once_in_order(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/example/measures/XA-002.yaml
        id: XA-002
        titel: x
        due: 2026-02-30
        weight: 1,5
        # plan/example/measures/XA-001.yaml
        id: XA-001
        title: x
        lead: [a]
        # plan/sources.yaml
        - id: act_12
          title: x
          grade: actt
        - {title: y1, grade: act}
        - 7
        """)
    assert read.said() == [
        *("J103 example/measures/XA-001:3:7", "J101 example/measures/XA-002:2:1"),
        *("J109 example/measures/XA-002:3:6", "J106 example/measures/XA-002:4:9"),
        *("J104 sources:3:10", "J102 sources:4:3", "J103 sources:5:3"),
    ]


def test_a_file_that_cannot_be_read_keeps_its_name(plan_from: PlanFrom) -> None:
    read = plan_from(
        """
        # plan/example/measures/XA-001.yaml
        id: [
        # plan/example/measures/XA-002.yaml
        id: XA-002
        # plan/example/indicators/XA-I-01.yaml
        - no mapping
        # plan/sources.yaml
        - id: act_12
          title: x
        - id: [x]
        # plan/example/observations/XA-I-01/2025.yaml
        # nothing
        """,
        odd=(Oddity("plan/example/measures/XA-009.yaml", OddityKind.TOO_LARGE),),
    )
    unread = read.plan.unread
    assert unread["measure"] == {"XA-001", "XA-002", "XA-009"}
    assert unread["indicator"] == {"XA-I-01"}
    assert unread["source"] == {"act_12", "*"}
    assert unread["observation"] == {"XA-I-01/2025"}
    assert list(read.plan.measures) == ["XA-003"]


@pytest.mark.parametrize("body", ["id: x\n", "- [\n", "", "x\n"])
def test_of_an_unreadable_list_any_name_may_be_meant(plan_from: PlanFrom, body: str) -> None:
    read = plan_from(more={"plan/agencies.yaml": body.encode()})
    assert (len(read.findings), read.plan.unread["agency"]) == (1, frozenset({"*"}))
    assert read.plan.agencies == {}


def test_abbreviations_stand_for_their_agencies(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/example/measures/XA-001.yaml
        id: XA-001
        title: x
        lead: МинА
        co_executors: [MinA, ministry_b, МинЯ]
        """)
    measure = read.plan.measures["XA-001"]
    assert (measure.lead, measure.co_executors, read.said()) == (
        "ministry_a",
        ("ministry_a", "ministry_b", "МинЯ"),
        [],
    )


def test_two_agencies_cannot_share_an_abbreviation(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/agencies.yaml
        - {id: a, name: A1, abbr: MA}
        - {id: b, name: B1, abbr: MA}
        """)
    assert read.said() == ["J208 agencies:2:27"]
    assert dict(read.only().facts) == {"value": "MA", "other": "a"}


def test_of_two_records_of_one_id_the_first_is_kept(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/sources.yaml
        - {id: act_12, title: first, grade: act}
        - {id: act_12, title: second, grade: act}
        # plan/other/measures/XA-001.yaml
        id: XA-001
        title: x
        # plan/other/risks/XA-I-01.yaml
        {id: XA-I-01, title: x, measures: XA-001, probability: 1, impact: 5, owner: ministry_a, state: open}
        """)
    assert read.said() == [
        "J207 other/measures/XA-001:1:5",
        "J207 other/risks/XA-I-01:1:6",
        "J207 sources:2:8",
    ]
    assert [one.facts["other"] for one in read.findings] == [
        *("plan/example/measures/XA-001.yaml", "plan/example/indicators/XA-I-01.yaml", "plan/sources.yaml"),
    ]
    assert read.plan.measures["XA-001"].programme == "example"
    assert read.plan.sources["act_12"].title.by_language == (("en", "first"),)
    assert read.plan.risks == {}


def test_a_record_goes_by_the_name_of_its_file(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/example/measures/XA-007.yaml
        id: XA-008
        title: x
        # plan/example/observations/XA-I-01/2025.yaml
        {period: 2024-Q1, source: act_12, value: 1}
        # plan/example/observations/XA-I-01/2024_letter.yaml
        {period: 2024, source: act_12, value: 1}
        # plan/example/observations/XA-I-01/unknown_press.yaml
        {period: unknown, source: act_12, value: 1}
        # plan/second/programme.yaml
        {id: third, prefix: XB, title: x, instrument: other, period: 2026, money: {currency: XAD}, areas: []}
        """)
    assert read.said() == [
        *(
            "J123 example/measures/XA-007:1:5",
            "J123 example/observations/XA-I-01/2025:1:10",
            "J123 second/programme:1:6",
        ),
    ]
    assert dict(read.findings[0].facts) == {
        "value": "XA-007",
        "write": "XA-008",
        "key": "id",
    }
    assert read.plan.unread["measure"] == {"XA-007"}
    assert len(read.plan.observations) == 3


def test_a_restricted_measure_goes_by_its_id(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/example/measures/XA-001.yaml
        {id: XA-001, access: restricted, lead: ministry_a}
        # plan/example/measures/XA-002.yaml
        {id: XA-002, access: open}
        """)
    assert read.said() == ["J102 example/measures/XA-002:1:1"]
    assert read.plan.measures["XA-001"].title.by_language == (("en", "XA-001"),)


def test_plain_texts_are_in_the_first_language(plan_from: PlanFrom) -> None:
    read = plan_from(
        """
        # plan/jospar.yaml
        {format: 1, languages: ru}
        # plan/xa/measures/XA-1.yaml
        {id: XA-1, title: Открыть}
        """,
        alone=True,
    )
    assert read.plan.measures["XA-1"].title.by_language == (("ru", "Открыть"),)
    assert read.plan.repository.languages == ("ru",)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("format: 2\nlanguages: [ru]\n", ["J122 jospar:1:9"]),
        ("languages: [ru]\n", ["J102 jospar:1:1"]),
        ("format: 1\nlanguages: []\n", ["J116 jospar:2:12"]),
        ("[", ["J007 jospar:1:1"]),
        ("", ["J013 jospar:1:1"]),
    ],
)
def test_a_repository_file_may_be_wrong_too(plan_from: PlanFrom, body: str, said: list[str] | None) -> None:
    read = plan_from(more={"plan/jospar.yaml": body.encode()})
    assert said is None or read.said() == said
    assert len(read.plan.measures) == 3


def test_a_file_that_is_no_plan_file_is_a_finding(plan_from: PlanFrom) -> None:
    names = (
        "README.md",
        "measures.yaml",
        "x/measures/A.yml",
        "scan.pdf",
        "templates/x.html",
        "example/.gitkeep",
    )
    read = plan_from(more={f"plan/{name}": b"\xff" for name in names})
    assert [(one.code, dict(one.facts)) for one in read.findings] == [
        ("J022", {"name": "plan/README.md"}),
        ("J022", {"name": "plan/measures.yaml"}),
        ("J033", {"name": "plan/scan.pdf"}),
        ("J022", {"name": "plan/x/measures/A.yml", "hint": "yml"}),
    ]
