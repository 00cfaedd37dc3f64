"""A plan that nobody here has written, before and after one commit: Canada's open government plan."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from jospar.report.diff.annotations import change_sightings
from jospar.report.diff.build import build_page
from jospar.report.diff.comparison import Comparison, compare_trees
from jospar.words.voice import Voice
from tests.fixtures import Memory
from tests.report.diff.samples import ON

HEAD = {
    "plan/jospar.yaml": "format: 1\nlanguages: [en, ru]\n",
    "plan/sources.yaml": "- {id: data, title: Open data, grade: official_statistics}\n",
    "plan/nap5/programme.yaml": (
        "id: nap5\nprefix: C\ntitle: Fifth national action plan\ninstrument: action_plan\nperiod: 2022-2024\n"
        "money: {currency: CAD, unit: million}\nreporting: {channel: here, cadence: quarter}\n"
    ),
}


def milestones(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 -- whatever YAML holds
    """Find the milestones of the plan, wherever its form has them: those with a due date."""
    if isinstance(node, list):
        for one in node:
            yield from milestones(one)
    elif isinstance(node, dict):
        for name, one in node.items():
            if isinstance(one, dict) and "due_date" in one:
                yield str(name), one
            else:
                yield from milestones(one)


def spoken(text: dict[str, str]) -> str:
    """Write a text in both languages; the format has no French, which takes the place of the second one."""
    return json.dumps({"en": text["en"], "ru": text["fr"]}, ensure_ascii=False)


def plan_of(file: Path) -> Memory:
    """Write a plan of the milestones, a measure each, with their own words for the deadline."""
    files, leads = dict(HEAD), set()
    for name, one in milestones(yaml.safe_load(file.read_text("utf-8"))):
        lead = one["lead_dept"].replace("-", "_")
        leads.add(lead)
        files[f"plan/nap5/measures/{name.replace('.', '-')}.yaml"] = (
            f"id: {name.replace('.', '-')}\nnumber: {name}\ntitle: {spoken(one)}\nlead: {lead}\n"
            f"due: {one['due_date']}\nphrase: {spoken(one['deadline'])}\n"
        )
    files["plan/agencies.yaml"] = "".join(
        f"- {{id: {one}, name: {one}, kind: state_body}}\n" for one in sorted(leads)
    )
    return Memory({name: text.encode() for name, text in files.items()})


@pytest.fixture(scope="module")
def canada(shared: Path) -> Comparison:
    """Compare the plan before the commit with the plan after it."""
    folder = shared / "data" / "canada-open-government"
    if not folder.is_dir():
        pytest.skip("no data of Canada's open government plan")
    (before,), (after,) = (list(folder.glob(f"*_{side}_*.yaml")) for side in ("before", "after"))
    return compare_trees(plan_of(before), plan_of(after), base="before", head="after", on=ON)


def test_both_sides_are_read_whole(canada: Comparison) -> None:
    assert canada.unread == ()
    assert sum("/measures/" in name for name in canada.new.names()) == 105


def test_one_due_date_and_its_phrase_differ_in_both_languages(canada: Comparison) -> None:
    (moved,) = (one for one in canada.changes if one.code != "C601")
    phrase = [one for one in canada.changes if one.code == "C601"]
    assert {one.subject.id for one in canada.changes} == {moved.subject.id}
    assert (moved.code, str(moved.facts["before"]), str(moved.facts["after"])) == (
        "C210",
        "2022-08",
        "2022-09",
    )
    assert moved.facts["n"] == 30
    fields = {each.field: (each.before, each.after) for one in phrase for each in one.differences}
    assert fields == {
        "phrase/en": ("By August 2022", "By September 2022"),
        "phrase/ru": ("D’ici août 2022", "D’ici septembre 2022"),
    }


def test_the_page_shows_one_record(canada: Comparison) -> None:
    shown = build_page(canada, Voice("en"))
    assert [part.id for group in shown.groups for part in group.records] in (
        [canada.changes[0].subject.id],
        [canada.changes[0].subject.id] * 2,
    )
    seen = list(change_sightings(canada, Voice("en"), failing=()))
    assert {one.file.rpartition("/")[2] for one in seen} == {f"{canada.changes[0].subject.id}.yaml"}
