"""What is said of a whole tree beside its records: oddities, line endings, texts; and with either parser."""

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
        *(
            "J003 example/measures/XA-001:1:1",
            "J106 example/measures/XA-001:3:9",
            "J106 example/measures/XA-002:3:9",
        ),
    ]
    assert read.findings[0].facts == {"n": 2}


def test_rules_about_text_see_every_file(plan_from: PlanFrom) -> None:
    def look(file: str, text: str) -> Iterator[Finding]:
        if "Safe" in text or file.endswith("x.md"):
            yield Finding(Code("J099"), Place(file, 3, 4))

    files = {**example_files(), "plan/x.md": b"x"}
    found = load(Memory(files), inspect=[look]).findings
    assert [(one.code, one.file) for one in found if one.code == "J099"] == [
        ("J099", "plan/example/programme.yaml"),
        ("J099", "plan/x.md"),
    ]


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

    files = {
        path.relative_to(REPOSITORY).as_posix(): path.read_bytes()
        for path in sorted((REPOSITORY / "plan").rglob("*.yaml"))
    }
    for tree in (example_files(), files):
        fast = load(Memory(tree))
        with monkeypatch.context() as patch:
            patch.setattr("jospar.reading.load.read_document", pure)
            slow = load(Memory(tree))
        assert fast.findings == slow.findings
        for room in (
            "repository",
            "agencies",
            "sources",
            "programmes",
            "measures",
            "indicators",
            "observations",
            "amendments",
            "unread",
        ):
            assert getattr(fast.plan, room) == getattr(slow.plan, room)


def test_a_broken_file_in_every_room_is_a_finding_each(plan_from: PlanFrom) -> None:
    rooms = (
        "measures/A",
        "indicators/A",
        "observations/A/2024",
        "amendments/A",
        "risks/A",
        "decisions/A",
        "overrides/A",
    )
    reports = ("progress/m/2026-W28/A", "progress/m/2026-W28/unchanged", "acceptances/m/2026-W28/A")
    broken = {f"plan/xa/{room}.yaml": b"a: [" for room in (*rooms, *reports, "programme")}
    read = plan_from(more=broken)
    assert [one.code for one in read.findings] == ["J007"] * 11
    assert {kind for kind, names in read.plan.unread.items() if names} == {
        *("measure", "indicator", "observation", "amendment", "risk", "decision", "override", "programme"),
        *("progress", "unchanged", "acceptance"),
    }
