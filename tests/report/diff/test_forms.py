"""Every form of a comparison: whole, closed to what a text might do, and true to the changes."""

import json
import re
from dataclasses import replace
from itertools import pairwise

import jsonschema
import pytest
import yaml

from jospar.report.diff.annotations import change_sightings
from jospar.report.diff.comparison import Comparison
from jospar.report.diff.html import render_diff
from jospar.report.diff.json import diff_json
from jospar.report.diff.markdown import MARKER, diff_markdown
from jospar.report.diff.page import ControlPart, Stub
from jospar.report.diff.text import diff_lines
from jospar.report.findings.forge import Forge
from jospar.report.findings.github import annotations
from jospar.report.findings.gitlab import code_quality
from jospar.report.findings.look import Look
from jospar.report.findings.markdown import LIMIT
from jospar.words.languages import PSEUDO
from jospar.words.voice import Voice
from tests.house.sources import MANUAL
from tests.report.diff.samples import EVIL, comparison, hostile, page
from tests.report.findings.telling import obeyed
from tests.report.weekly.outline import Outline, values

ENGLISH = Voice("en")
SCHEMA = json.loads((MANUAL / "schemas" / "diff.schema.json").read_text("utf-8"))
WEB = Forge("", "https://forge.example/a/b/blob/0123/")
PERSONAL = "850101"
FORGES_TAKE = 65_536
MARKUP = re.compile(r"(?<!\\)<[^>]*>")


def markdown(found: Comparison, voice: Voice = ENGLISH, forge: Forge = WEB) -> str:
    return diff_markdown(page(voice.language, found), voice, forge=forge)


def text_of(found: Comparison) -> str:
    return "".join(f"{line}\n" for line in diff_lines(page(found=found), Look()))


def github(found: Comparison) -> str:
    seen = change_sightings(found, ENGLISH, failing=found.changes)
    return "".join(f"{line}\n" for line in annotations(seen, WEB))


def gitlab(found: Comparison) -> str:
    return code_quality(change_sightings(found, ENGLISH, failing=()), WEB)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "found", [comparison(), hostile(EVIL), comparison("", "")], ids=["all", "evil", "none"]
)
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_json_keeps_to_the_schema(found: Comparison, language: str) -> None:
    voice = Voice(language)
    document = json.loads(diff_json(found, voice))
    jsonschema.validate(document, SCHEMA, jsonschema.Draft202012Validator)
    assert len(document["changes"]) == len(found.changes)


def test_json_says_what_could_not_be_read_and_what_was_not_there() -> None:
    document = json.loads(diff_json(comparison(), ENGLISH))
    by_code = {one["code"]: one for one in document["changes"]}
    assert by_code["C910"]["readable"] == {"before": True, "after": False}
    assert by_code["C101"]["present"] == {"before": False, "after": True}
    assert by_code["C101"]["places"]["before"] is None
    assert by_code["C102"]["places"]["after"] is None
    assert document["probable_renames"] == [{"before": "XA-005", "after": "XA-007"}]
    assert document["money"] == [{"amount": "-30000000", "currency": "XAD"}]
    turn = {"measure": "XA-004", "before": "overdue", "after": "not_due"}
    assert turn in document["statuses"]


@pytest.mark.parametrize("write", [text_of, markdown, github, gitlab], ids=lambda one: one.__name__)
def test_a_hostile_text_is_shown_and_not_obeyed(write: object) -> None:
    assert callable(write)
    written = write(hostile(EVIL))
    assert obeyed(written) == []
    assert PERSONAL not in written
    assert "•" in written


def test_a_hostile_text_calls_nobody_and_makes_no_markup() -> None:
    written = markdown(hostile(EVIL))
    assert "@all" not in written
    own = written.removeprefix(MARKER).replace("<br>− ", "").replace("<br>+ ", "")
    assert set(MARKUP.findall(own)) <= {"<!-- -->"}
    rows = [line for line in written.splitlines() if line.startswith("|")]
    assert rows
    assert all(row.replace("\\|", "").count("|") in {3, 4, 5} for row in rows)


def test_a_hostile_text_begins_no_command_of_a_pipeline() -> None:
    lines = github(hostile(EVIL)).splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


def test_a_script_in_any_text_is_shown_and_never_obeyed() -> None:
    plain, attacked = (Outline(render_diff(page(found=hostile(text)))) for text in ("plain", EVIL))
    assert [one.tag for one in attacked.elements] == [one.tag for one in plain.elements]
    assert [sorted(one.attributes) for one in attacked.elements] == [
        sorted(one.attributes) for one in plain.elements
    ]
    assert attacked.comments == []
    assert "<script>alert" in attacked.elements[0].text
    assert PERSONAL not in attacked.elements[0].text


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_page_loads_and_runs_nothing(language: str) -> None:
    written = render_diff(page(language))
    outline = Outline(written)
    assert outline.all("script", "link", "img", "iframe", "object", "form", "base", "image") == []
    names = {name for one in outline.elements for name in one.attributes}
    assert {name for name in names if name.startswith("on") or name in {"style", "src", "srcset"}} == set()
    (policy,) = [one.attributes["content"] for one in outline.all("meta") if "http-equiv" in one.attributes]
    assert policy.startswith("default-src 'none'; ")
    assert written == render_diff(page(language))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_page_is_open_to_every_reader(language: str) -> None:
    outline = Outline(render_diff(page(language)))
    levels = [int(one.tag[1]) for one in outline.all("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert len([one for one in outline.all("caption") if one.text]) == len(outline.all("table")) > 0
    assert all(one.attributes.get("scope") in {"row", "col"} for one in outline.all("th"))
    ids = values(outline.elements, "id")
    assert len(ids) == len(set(ids))
    assert set(values(outline.elements, "aria-labelledby")) <= set(ids)
    assert outline.all("html")[0].attributes == {"lang": language}
    assert outline.all("a")[0].attributes == {"class": "skip", "href": "#main"}


def test_both_values_stand_side_by_side() -> None:
    outline = Outline(render_diff(page()))
    row = next(one for one in outline.all("tr") if "212 days" in one.text)
    assert row.text.index("30 November 2026XA-004") < row.text.rindex("30 June 2027XA-004")


def test_a_comment_is_never_longer_than_forges_take() -> None:
    many = "".join(
        f"# plan/example/measures/XB-{n:03}.yaml\n{{id: XB-{n:03}, title: {'т' * 300} {n}}}\n"
        for n in range(400)
    )
    written = markdown(comparison("", f"\n{many}"))
    assert len(written) <= LIMIT + 100 < FORGES_TAKE
    shown = written.count("C101")
    assert 0 < shown < 400
    assert f"{400 - shown} more changes are not shown" in written


def moved(count: int, due: str) -> str:
    """Write so many measures that are due on one day."""
    return "\n" + "".join(
        f"# plan/example/measures/XB-{n:03}.yaml\n"
        f"{{id: XB-{n:03}, title: {'т' * 100} {n}, area: health, due: {due}}}\n"
        for n in range(count)
    )


def test_what_is_forbidden_stands_first_in_a_comment_that_is_cut() -> None:
    written = markdown(comparison(moved(400, "2027"), moved(399, "2028")))
    rows = [line for line in written.splitlines() if line.startswith("| **")]
    assert rows[0].startswith("| **XB-399**")
    assert "forbidden" in rows[0]
    assert 0 < len(rows) < 400


def test_lines_on_effects_that_have_no_room_are_counted() -> None:
    written = markdown(comparison(moved(400, "2026-01"), moved(400, "2028")))
    shown = written.count("\n| XB-")
    assert 0 < shown < 400
    assert f"{400 - shown} more lines are not shown" in written


def test_a_comment_begins_with_its_mark() -> None:
    assert markdown(comparison()).startswith(f"{MARKER}\n### ")
    assert markdown(comparison("", "")) == f"{MARKER}\n### nothing changed\n\nmain → HEAD+\n"


def test_places_are_linked_on_the_new_side() -> None:
    written = markdown(comparison())
    assert f"[XA-004.yaml:7]({WEB.address}plan/example/measures/XA-004.yaml#L7)" in written


def test_annotations_stand_at_the_new_line_the_gravest_first() -> None:
    found = comparison()
    lines = [*annotations(change_sightings(found, ENGLISH, failing=()), Forge("a/"))]
    assert lines[0].startswith("::error file=a/plan/example/measures/XA-005.yaml,title=C102 ")
    assert any(
        line.startswith("::warning file=a/plan/example/measures/XA-004.yaml,line=7,") for line in lines
    )
    assert not any("C701" in line for line in lines)


def test_a_code_quality_report_tells_changes_apart() -> None:
    issues = json.loads(gitlab(comparison()))
    assert len({one["fingerprint"] for one in issues}) == len(issues) > 5
    severities = {one["check_name"]: one["severity"] for one in issues}
    assert (severities["C102"], severities["C210"], severities["J908"]) == ("critical", "major", "minor")


def test_every_word_comes_from_the_catalogues() -> None:
    written = "\n".join(diff_lines(page(PSEUDO), Look()))
    assert "⟦?" not in written
    assert "⟦diff.unexplained⟧" in written


def test_colour_is_for_terminals() -> None:
    assert "\x1b[1;31mmajor\x1b[0m C210" in "\n".join(diff_lines(page(), Look(colour=True)))
    assert "\x1b" not in "\n".join(diff_lines(page(), Look()))


def test_an_approval_can_be_copied_out_of_the_page() -> None:
    found = comparison()
    (shown,) = Outline(render_diff(page("ru", found))).all("pre")
    part, stub = page("ru", found).control, "".join(shown.texts)
    assert part is not None
    assert stub == part.stubs[0].text
    names = yaml.safe_load(stub)["changes"]
    assert names == [one.change.fingerprint for one in found.gate.missing]
    assert len(names) > 1


def test_a_record_is_named_once_and_its_group_says_that_nothing_explains_it() -> None:
    made = page("ru")
    (group,) = [one for one in made.groups if one.unexplained]
    outline = Outline(render_diff(made))
    told = outline.elements[0].text
    assert sum(one.explained for part in group.records for one in part.rows) == 0
    assert group.records[0].rows[0].act
    assert group.records[0].rows[0].act not in told
    titles = [one.text for one in outline.all("th") if one.attributes.get("rowspan")]
    assert len(titles) == sum(len(one.records) for one in made.groups)


def test_a_name_is_written_as_it_is() -> None:
    found = replace(comparison(), old=None, base="noplan")
    for language in ("en", "ru", "kk"):
        assert any("noplan" in note for note in page(language, found).notes)


def test_two_approvals_to_fill_in_are_parted_by_a_line() -> None:
    stubs = (Stub("a.yaml", "id: a\n", "save a.yaml"), Stub("b.yaml", "id: b\n", "save b.yaml"))
    shown = replace(page(), control=ControlPart("", (), stubs, ""))
    assert "  save a.yaml\n\nid: a\n\n  save b.yaml\n\nid: b\n" in "\n".join(diff_lines(shown, Look()))
