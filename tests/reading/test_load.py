"""A tree becomes a plan: all problems at once, and a file that fails still gives its name."""

import gc
from collections.abc import Iterator

import pytest

from jospar.code import Code
from jospar.finding import Finding
from jospar.place import Place
from jospar.reading.document import Document, read_document
from jospar.reading.load import ODDITIES, load
from jospar.tree.tree import Oddity, OddityKind
from tests.fixtures import REPOSITORY, Memory, PlanFrom, example_files


def test_the_example_is_read_without_a_word(plan_from: PlanFrom) -> None:
    read = plan_from()
    plan = read.plan
    assert read.said() == []
    assert read.loaded.files == len(example_files())
    assert (list(plan.programmes), list(plan.measures), list(plan.indicators)) == (["example"], ["XA-001", "XA-002", "XA-003"], ["XA-I-01"])
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
        *("J103 example/measures/XA-001:3:7", "J102 example/measures/XA-002:1:1", "J101 example/measures/XA-002:2:1"),
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
    assert unread["observation"] == {"2025"}
    assert list(read.plan.measures) == ["XA-003"]


@pytest.mark.parametrize("body", ["id: x\n", "- [\n", "", "x\n"])
def test_of_an_unreadable_list_any_name_may_be_meant(plan_from: PlanFrom, body: str) -> None:
    read = plan_from(more={"plan/agencies.yaml": body.encode()})
    assert (len(read.findings), read.plan.unread["agency"], read.plan.agencies) == (1, {"*"}, {})


def test_abbreviations_stand_for_their_agencies(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/example/measures/XA-001.yaml
        id: XA-001
        title: x
        lead: МинА
        co_executors: [MinA, ministry_b, МинЯ]
        """)
    measure = read.plan.measures["XA-001"]
    assert (measure.lead, measure.co_executors, read.said()) == ("ministry_a", ("ministry_a", "ministry_b", "МинЯ"), ["J118 x"][:0])


def test_two_agencies_cannot_share_an_abbreviation(plan_from: PlanFrom) -> None:
    read = plan_from("""
        # plan/agencies.yaml
        - {id: a, name: A1, abbr: MA}
        - {id: b, name: B1, abbr: MA}
        """)
    assert read.said() == ["J208 agencies:2:25"]
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
    assert read.said() == ["J207 other/measures/XA-001:1:5", "J207 other/risks/XA-I-01:1:6", "J207 sources:2:8"]
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
        *("J123 example/measures/XA-007:1:5", "J123 example/observations/XA-I-01/2025:1:10", "J123 second/programme:1:6"),
    ]
    assert [dict(one.facts) for one in read.findings][0] == {"value": "XA-007", "write": "XA-008", "key": "id"}
    assert read.plan.unread["measure"] == {"XA-007"}
    assert len(read.plan.observations) == 3


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
        ("format: 1\nlanguages: []\n", None),
        ("[", ["J007 jospar:1:1"]),
        ("", ["J013 jospar:1:1"]),
    ],
)
def test_a_repository_file_may_be_wrong_too(plan_from: PlanFrom, body: str, said: list[str] | None) -> None:
    read = plan_from(more={"plan/jospar.yaml": body.encode()})
    assert said is None or read.said() == said
    assert len(read.plan.measures) == 3


def test_a_file_that_is_no_plan_file_is_a_finding(plan_from: PlanFrom) -> None:
    names = ("README.md", "measures.yaml", "x/measures/A.yml", "scan.pdf", "templates/x.html", "example/.gitkeep")
    read = plan_from(more={f"plan/{name}": b"\xff" for name in names})
    assert [(one.code, dict(one.facts)) for one in read.findings] == [
        ("J022", {"name": "plan/README.md"}),
        ("J022", {"name": "plan/measures.yaml"}),
        ("J033", {"name": "plan/scan.pdf"}),
        ("J022", {"name": "plan/x/measures/A.yml", "hint": "yml"}),
    ]


@pytest.mark.parametrize("kind", OddityKind)
def test_what_is_no_plain_file_is_named_and_never_read(plan_from: PlanFrom, kind: OddityKind) -> None:
    name = "plan/example/measures/XA-001.yaml"
    read = plan_from(odd=(Oddity("plan/example/measures/XA-009.yaml", kind), Oddity("plan/x", kind)))
    assert [one.code for one in read.findings] == [ODDITIES[kind]] * 2
    assert read.plan.unread["measure"] == {"XA-009"}
    assert name in read.tree.reads


def test_windows_line_endings_are_said_once_and_places_hold(plan_from: PlanFrom) -> None:
    read = plan_from(
        more={
            "plan/example/measures/XA-001.yaml": b"id: XA-001\r\ntitle: x\r\nweight: 1,5\r\n",
            "plan/example/measures/XA-002.yaml": b"id: XA-002\rtitle: x\rweight: 1,5\r",
        }
    )
    assert read.said() == [
        *("J003 example/measures/XA-001:1:1", "J106 example/measures/XA-001:3:9", "J106 example/measures/XA-002:3:9"),
    ]
    assert read.findings[0].facts == {"n": 2}


def test_rules_about_text_see_every_file(plan_from: PlanFrom) -> None:
    def look(file: str, text: str) -> Iterator[Finding]:
        if "Safe" in text or file.endswith("x.md"):
            yield Finding(Code("J099"), Place(file, 3, 4))

    files = {**example_files(), "plan/x.md": b"x"}
    found = load(Memory(files), inspect=[look]).findings
    assert [(one.code, one.file) for one in found if one.code == "J099"] == [("J099", "plan/example/programme.yaml"), ("J099", "plan/x.md")]


def test_the_collector_of_garbage_rests_and_works_again() -> None:
    was = gc.isenabled()
    seen: list[bool] = []

    def look(file: str, text: str) -> tuple[Finding, ...]:
        seen.append(gc.isenabled())
        return ()

    try:
        for state in (True, False):
            (gc.enable if state else gc.disable)()
            load(Memory(example_files()), inspect=[look])
            assert gc.isenabled() is state
    finally:
        (gc.enable if was else gc.disable)()
    assert set(seen) == {False}


def test_the_pure_parser_gives_the_same_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    def pure(file: str, data: bytes) -> Document:
        return read_document(file, data, pure=True)

    files = {path.relative_to(REPOSITORY).as_posix(): path.read_bytes() for path in sorted((REPOSITORY / "plan").rglob("*.yaml"))}
    for tree in (example_files(), files):
        fast = load(Memory(tree))
        with monkeypatch.context() as patch:
            patch.setattr("jospar.reading.load.read_document", pure)
            slow = load(Memory(tree))
        assert fast.findings == slow.findings
        for room in ("repository", "agencies", "sources", "programmes", "measures", "indicators", "observations", "amendments", "unread"):
            assert getattr(fast.plan, room) == getattr(slow.plan, room)


def test_a_broken_file_in_every_room_is_a_finding_each(plan_from: PlanFrom) -> None:
    rooms = ("measures/A", "indicators/A", "observations/A/2024", "amendments/A", "risks/A", "decisions/A", "overrides/A")
    reports = ("progress/m/2026-W28/A", "progress/m/2026-W28/unchanged", "acceptances/m/2026-W28/A")
    broken = {f"plan/xa/{room}.yaml": b"a: [" for room in (*rooms, *reports, "programme")}
    read = plan_from(more=broken)
    assert [one.code for one in read.findings] == ["J007"] * 11
    assert {kind for kind, names in read.plan.unread.items() if names} == {
        *("measure", "indicator", "observation", "amendment", "risk", "decision", "override", "programme"),
        *("progress", "unchanged", "acceptance"),
    }
