"""A new repository: sound on any day and in any language, its pages true, its files of use."""

import json
import re
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from jospar.cli.schema import maker_of, schema_text
from jospar.cli.schemawords import FormatWords
from jospar.errors import Misused
from jospar.plan.plan import Plan
from jospar.reading.layout import KINDS, address
from jospar.rules.page import HEADER
from jospar.rules.validate import Verdict, validate
from jospar.scaffold.drawn import Drawn
from jospar.scaffold.making import PIPELINES, WEEKLY, draw
from jospar.scaffold.order import FORGES, Forge, Order, spoken
from jospar.scaffold.owners import PLACES
from jospar.scaffold.pages import plan_files, recipe
from jospar.words.languages import LANGUAGES
from jospar.words.voice import Voice
from tests.house.markdown import fenced, headings, links
from tests.scaffold.editors import as_edited, node_of
from tests.tree.refusal import refusal

DAY = date(2026, 11, 21)


def schema(plan: Plan, cls: type) -> str:
    """Write a schema as the command does."""
    return schema_text(maker_of(plan, Voice("ru")), cls)


def files_of(order: Order) -> dict[str, str]:
    """Draw a repository."""
    return draw(order, schema)


FILES = files_of(Order(DAY, "QA", ("ru", "kk", "en")))


def judged(files: dict[str, str], on: date) -> Verdict:
    """Validate a drawn repository."""
    return validate(Drawn(files), on)


@pytest.mark.parametrize("language", LANGUAGES)
@given(on=st.dates(date(2020, 1, 1), date(2090, 12, 31)))
@settings(max_examples=25, deadline=None)
def test_it_has_no_finding_on_any_day(language: str, on: date) -> None:
    assert judged(plan_files(Order(on, "A1", (language,))), on).findings == ()


@pytest.mark.parametrize("languages", [("ru",), ("kk", "ru"), ("ru", "kk", "en"), ("en", "kk")])
def test_it_speaks_the_languages_that_were_ordered_in_their_order(languages: tuple[str, ...]) -> None:
    texts = plan_files(Order(DAY, "XA", languages))
    verdict = judged(texts, DAY)
    assert verdict.plan.repository.languages == languages
    titles = [measure.title for measure in verdict.plan.measures.values()]
    for text in (*titles, *(agency.name for agency in verdict.plan.agencies.values())):
        assert tuple(language for language, _ in text.by_language) == languages
    remarks = {line for text in texts.values() for line in text.splitlines() if line.startswith("#")}
    assert len(remarks) > 10
    assert not any(line.startswith(("#ru", "#kk", "#en")) for line in remarks)


def test_nothing_is_left_to_be_filled() -> None:
    assert [name for name, text in FILES.items() if re.search("%[A-Z]+%", name + text)] == []
    assert "plan/sample/measures/QA-001.yaml" in FILES
    assert "plan/sample/progress/ministry_a/2026-W47/QA-001.yaml" in FILES


def test_each_plan_file_leads_to_a_schema_that_takes_it() -> None:
    records = 0
    for name, text in FILES.items():
        where = address(name)
        if where is None:
            continue
        steps = text.partition("$schema=")[2].partition("\n")[0]
        found = (Path("/top") / name).parent.joinpath(steps).resolve().relative_to("/top").as_posix()
        assert found == f"schemas/{KINDS[where.record]}.schema.json"
        check = Draft202012Validator(json.loads(FILES[found]))
        assert [one.message for one in check.iter_errors(as_edited(node_of(text)))] == []
        records += 1
    assert records == 10


def test_the_settings_of_the_editor_name_files_there_are() -> None:
    said = json.loads(FILES[".vscode/settings.json"])
    assert {name.removeprefix("./") for name in said["yaml.schemas"]} <= set(FILES)
    assert json.loads(FILES[".vscode/extensions.json"])["recommendations"] == ["redhat.vscode-yaml"]
    patterns = [pattern for many in said["yaml.schemas"].values() for pattern in many]
    plan_names = [name for name in FILES if address(name)]
    assert all(any(PurePosixPath(name).match(one) for one in patterns) for name in plan_names)


@pytest.mark.parametrize("forge", FORGES)
def test_an_agency_is_asked_about_its_own_reports(forge: Forge) -> None:
    lines = [line.split() for line in FILES[PLACES[forge]].splitlines() if not line.startswith("#")]
    assert lines[0][1] == "@organisation/coordinators"
    report = "plan/sample/progress/ministry_a/2026-W47/QA-001.yaml"
    fitting = [who for pattern, who in lines if fits(forge, pattern, report)]
    assert fitting == ["@organisation/coordinators", "@organisation/ministry-a"]
    assert len(lines) == 7


def fits(forge: Forge, pattern: str, name: str) -> bool:
    """Tell whether a line of CODEOWNERS is about a file."""
    if forge == "forgejo":
        return re.fullmatch(pattern, name) is not None
    return fnmatchcase(f"/{name}", f"{pattern}*" if pattern.startswith("/") else f"*{pattern}")


def test_only_the_forges_that_were_ordered_are_there() -> None:
    files = files_of(Order(DAY, forges=("gitlab",)))
    assert PIPELINES["gitlab"] in files
    assert set(WEEKLY["gitlab"]) <= set(files)
    assert PLACES["gitlab"] in files
    assert not any(name.startswith((".github", ".forgejo")) for name in files)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".md")])
def test_a_page_leads_somewhere_and_has_one_title(name: str) -> None:
    page = FILES[name]
    for link in links(page):
        assert (Path("/top") / name).parent.joinpath(link).resolve().relative_to("/top").as_posix() in FILES
    assert [level for level, _ in headings(page)].count(1) == 1
    assert max(map(len, page.splitlines())) <= 119


@pytest.mark.parametrize("name", [name for name in FILES if fenced(FILES[name], "yaml") and "guide" in name])
def test_an_example_of_a_page_is_sound_in_the_new_repository(name: str) -> None:
    files = {one: text for one, text in FILES.items() if one.startswith("plan/")}
    for block in fenced(FILES[name], "yaml"):
        _, *parts = HEADER.split(block)
        files |= dict(zip(parts[::3], parts[2::3], strict=True))
    if "plan/sample/amendments/QA-A-001.yaml" in files:
        measure = "plan/sample/measures/QA-001.yaml"
        files[measure] = files[measure].replace("due: 2027-12", "due: 2030-06")
        act = "\n- {id: act_2, title: Act, grade: act, date: 2026-11-21}\n"
        files["plan/sources.yaml"] = files["plan/sources.yaml"].rstrip() + act
    verdict = judged(files, DAY)
    assert [one for one in verdict.findings if one.level != "note"] == []


def test_a_recipe_is_that_of_the_manual() -> None:
    assert "\nplan:\n  image: python:" in recipe(".gitlab-ci.yml")
    with pytest.raises(ValueError, match=r"\.travis\.yml"):
        recipe(".travis.yml")


@pytest.mark.parametrize("prefix", ["", "xa", "1A", "ЖОСПАР", "X-A", "ABCDEFGHI", "XA\n"])
def test_a_prefix_that_is_none_is_refused(prefix: str) -> None:
    assert refusal(lambda: files_of(Order(DAY, prefix))) == ("X803", {"given": prefix})


def test_languages_are_named_once_and_must_be_spoken() -> None:
    assert spoken(["ru", "kk", "ru", " "]) == ("ru", "kk")
    for strange in ("de", "qps"):
        with pytest.raises(Misused):
            spoken([strange])


def test_words_are_of_the_first_language() -> None:
    assert (
        FormatWords(Voice("kk")).voice.say("init.owners")
        in files_of(Order(DAY, "XA", ("kk",)))[PLACES["gitlab"]]
    )
