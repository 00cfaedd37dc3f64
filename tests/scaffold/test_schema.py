"""Schemas: what the reader takes they take, in either form; what they can know they refuse."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from jospar.cli.schemawords import FormatWords
from jospar.demo.history import files_after, history
from jospar.demo.mistakes.mistake import Mistake, plant
from jospar.demo.mistakes.registry import mistakes
from jospar.demo.order import Order
from jospar.plan.agency import Agency
from jospar.plan.measure import Measure
from jospar.plan.progress import Progress
from jospar.plan.source import Source
from jospar.reading.layout import KINDS, address
from jospar.reading.load import load
from jospar.reading.shape import fields_of
from jospar.reading.times import Unreadable, parse_period
from jospar.rules.validate import validate
from jospar.scaffold.schema.forms import PERIOD_PATTERN, single
from jospar.scaffold.schema.making import Maker
from jospar.scaffold.schema.places import PLACES
from jospar.scaffold.schema.registries import registries
from jospar.words.voice import Voice
from tests.fixtures import EXAMPLE, REPOSITORY, Memory
from tests.scaffold.ecma import patterns, strange
from tests.scaffold.editors import as_edited, as_written, node_of

ORDER = Order(40, 12, 1)
WORDS = FormatWords(Voice("ru"))
BARE = Maker(WORDS)
PRINTED = REPOSITORY / "src/jospar/manual/schemas"
Files = Mapping[str, str]


def files_in(folder: Path) -> Files:
    """Read the plan files below a folder."""
    found = sorted((folder / "plan").rglob("*.yaml"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


@cache
def demo() -> Files:
    """Make a demo's files, in memory."""
    return dict(files_after(list(history(ORDER))))


def maker_for(files: Files) -> Maker:
    """Make the maker of schemas that know a plan's names."""
    tree = Memory({name: text.encode(errors="surrogateescape") for name, text in files.items()})
    return Maker(WORDS, registries(load(tree).plan, "ru"))


def refused(maker: Maker, name: str, text: str) -> Iterator[str]:
    """Say what the schema of a file does not take, in either form and by either draft."""
    where = address(name)
    assert where is not None
    schema = maker.document(where.record)
    for value in (as_written(node_of(text)), as_edited(node_of(text))):
        for draft in (Draft7Validator, Draft202012Validator):
            yield from (f"{name}: {one.message}" for one in draft(schema).iter_errors(value))


@pytest.mark.parametrize("cls", KINDS, ids=KINDS.get)
def test_a_schema_is_one_by_both_drafts(cls: type) -> None:
    for maker in (BARE, maker_for(files_in(EXAMPLE))):
        schema = maker.document(cls)
        Draft7Validator.check_schema(schema)
        Draft202012Validator.check_schema(schema)


@cache
def written_patterns() -> tuple[str, ...]:
    """Gather the patterns of all schemas, of plan files and of what commands print, each once."""
    schemas = [BARE.document(cls) for cls in KINDS]
    schemas += [json.loads(path.read_text("utf-8")) for path in sorted(PRINTED.glob("*.schema.json"))]
    return tuple(dict.fromkeys(found for schema in schemas for found in patterns(schema)))


@pytest.mark.parametrize("pattern", [r"[\"]", r"a\_b", "{a}", "a{,2}", "]", r"(?P<a>b)", r"a\Z", r"\p{L}"])
def test_what_editors_refuse_is_found(pattern: str) -> None:
    assert strange(pattern)


def test_patterns_are_those_of_editors_too() -> None:
    """Editors and checkers read them as ECMA-262 does with the flag u, and refuse a whole schema for one."""
    assert len(written_patterns()) > 20
    assert {pattern: strange(pattern) for pattern in written_patterns() if strange(pattern)} == {}


@pytest.mark.skipif(
    which("node") is None, reason="there is no node here, whose patterns are those of editors"
)
def test_patterns_are_taken_by_such_a_program() -> None:
    program = "for (const one of JSON.parse(process.argv[1])) new RegExp(one, 'u')"
    words = ["node", "-e", program, json.dumps(written_patterns())]
    ended = subprocess.run(words, capture_output=True, check=False, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("folder", [EXAMPLE, REPOSITORY], ids=["example", "plan"])
def test_every_file_passes(folder: Path) -> None:
    files = files_in(folder)
    assert files
    for maker in (BARE, maker_for(files)):
        assert [said for name, text in files.items() for said in refused(maker, name, text)] == []


APPROVAL = """\
id: XA-AP-1
by: ministry_a
on: 2026-11-20
because: agreed
act: {number: 12, date: 2026-11-18}
changes: ["489803060f65", {record: XA-003, field: due}]
"""
"""What no story of a demo has: somebody approves a change."""


def test_every_file_of_a_demo_passes() -> None:
    files, seen = {**demo(), "plan/childhood/approvals/XA-AP-1.yaml": APPROVAL}, set()
    maker = maker_for(files)
    schemas = {
        cls: [draft(maker.document(cls)) for draft in (Draft7Validator, Draft202012Validator)]
        for cls in KINDS
    }
    for name, text in files.items():
        where = address(name)
        if where is None:
            continue
        seen.add(where.record)
        for value in (as_written(node_of(text)), as_edited(node_of(text))):
            for schema in schemas[where.record]:
                assert [one.message for one in schema.iter_errors(value)] == [], name
    assert seen == set(KINDS)


UNKNOWABLE = {
    "J113": "a week is the name of a folder",
    "J122": "the format is a number like others",
    "J123": "names of files are not in them",
    "J124": "which keys make a value is a rule",
    "J125": "as above",
    "J128": "how many make a range is a rule",
    "J130": "as J124",
    "J131": "whether all is said is a rule",
    "J132": "what a setting can be is a rule",
    "J133": "which levels are fixed is a rule",
    "J134": "comments are not in the values",
}
SHAPE = [one for one in mistakes() if one.code.startswith("J1")]


def noticed(mistake: Mistake) -> bool:
    """Tell whether a schema of the demo notices a mistake in the text of a file."""
    planted = plant(demo(), mistake)
    where = address(planted.file)
    text = planted.texts[planted.file]
    assert where is not None
    assert text is not None
    schema = maker_for(demo()).document(where.record)
    values = (as_written(node_of(text)), as_edited(node_of(text)))
    return all(not Draft202012Validator(schema).is_valid(value) for value in values)


@pytest.mark.parametrize("mistake", SHAPE, ids=lambda one: one.name)
def test_a_mistake_of_shape_is_noticed_where_a_schema_can_know(mistake: Mistake) -> None:
    assert noticed(mistake) == (mistake.code not in UNKNOWABLE)


REFERENCES = ("J203", "J204", "J205")
NAMED = [one for one in mistakes() if one.code in REFERENCES]


@pytest.mark.parametrize("mistake", NAMED, ids=lambda one: one.name)
def test_a_name_that_the_plan_does_not_have_is_noticed(mistake: Mistake) -> None:
    assert noticed(mistake)


@given(
    st.from_regex(
        r"(?:18|19|20|21)[0-9]{2}(?:-(?:[0-9]{1,2}|[QH][0-9]))?(?:-[0-9]{2})?(?:/20[0-9]{2})?", fullmatch=True
    )
)
def test_a_period_that_is_read_is_taken(written: str) -> None:
    try:
        parse_period(written)
    except Unreadable:
        return
    form: dict[str, Any] = {"pattern": f"^(?:{PERIOD_PATTERN})$"}
    assert Draft7Validator(form).is_valid(written)


@pytest.mark.parametrize(
    "written", ["2026-13", "2026-Q5", "2026-H3", "31.12.2027", "2026-02-30", "2026-04-31", "soon", "2026-W07"]
)
def test_a_period_that_is_none_is_not_taken(written: str) -> None:
    assert not Draft7Validator({"pattern": f"^(?:{PERIOD_PATTERN})$"}).is_valid(written)


def test_a_number_is_a_number_or_its_text() -> None:
    scalars = {field.name: field.kind for field in fields_of(Measure)}
    weight = scalars["weight"]
    form = Draft7Validator(single(weight.type, ""))  # type: ignore[union-attr]
    assert [form.is_valid(one) for one in (1, 2.5, "2.5", "2,5", "−1", True, None)] == [
        *(True, True, True),
        *(False, False, False, False),
    ]


def test_names_come_with_what_they_mean() -> None:
    schema = maker_for(files_in(EXAMPLE)).document(Measure)
    agencies = schema["definitions"]["AgencyId"]
    assert agencies["enum"][:3] == ["ministry_a", "MinA", "МинА"]
    assert agencies["enumDescriptions"][0] == "Министерство А"
    assert schema["properties"]["state"]["enumDescriptions"][0] == "действует"
    assert schema["properties"]["lead"]["title"] == "ответственный исполнитель"
    assert schema["properties"]["progress_by"]["default"] == "completion"


def test_what_is_not_written_so_is_told_how() -> None:
    schema = BARE.document(Measure)
    assert schema["properties"]["weight"]["patternErrorMessage"].startswith("пишите цифры")
    due = schema["properties"]["due"]["anyOf"][0]["patternErrorMessage"]
    assert due.endswith("2027, либо слово ongoing")
    assert "patternErrorMessage" not in schema["properties"]["number"]
    recurring = schema["definitions"]["Recurring"]["properties"]["on"]["anyOf"][0]
    assert recurring["patternErrorMessage"] == "пишите так: 12-25"


def test_names_of_records_that_cannot_be_read_are_names_all_the_same() -> None:
    files = {**files_in(EXAMPLE), "plan/example/measures/XA-004.yaml": "id: XA-004\ncolour: red\n"}
    names = maker_for(files).document(Measure)["definitions"]["MeasureId"]["enum"]
    assert names == ["XA-001", "XA-002", "XA-003", "XA-004"]
    files["plan/example/programme.yaml"] = "id: example\n"
    assert "AreaId" not in maker_for(files).document(Measure)["definitions"]


def test_a_report_and_a_list_of_unchanged_measures_share_a_schema() -> None:
    check = Draft7Validator(maker_for(files_in(EXAMPLE)).document(Progress))
    assert check.is_valid({"date": "2026-07-10", "status": "on_track"})
    assert check.is_valid({"measures": ["XA-001"]})
    assert not check.is_valid({"measures": ["XA-001"], "date": "2026-07-10"})
    assert not check.is_valid({"measures": []})


def test_a_restricted_measure_has_no_title() -> None:
    check = Draft7Validator(BARE.document(Measure))
    assert check.is_valid({"id": "XA-001", "access": "restricted", "due": 2027})
    assert not check.is_valid({"id": "XA-001", "due": 2027})


def test_every_record_has_its_places() -> None:
    assert list(PLACES) == list(KINDS)
    for name in [*files_in(EXAMPLE), *files_in(REPOSITORY), *demo()]:
        where = address(name)
        assert where is None or any(Path(name).match(place) for place in PLACES[where.record]), name
    assert {Agency, Source} <= set(PLACES)


def test_the_example_is_sound_to_begin_with() -> None:
    tree = Memory({name: text.encode() for name, text in files_in(EXAMPLE).items()})
    assert validate(tree, date(2026, 11, 21)).findings == ()
