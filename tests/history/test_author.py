"""Who made a commit, as far as policy shows it."""

import pytest

from jospar.history.author import Author, author_of
from jospar.plan.plan import Plan
from jospar.plan.repository import Repository
from jospar.reading.load import load
from jospar.tree.steps import Step, Touched
from tests.rules.examples import Laid

AGENCIES = (
    "- {id: ministry_a, name: {en: Ministry of All, ru: Министерство всего}, abbr: MoA}\n"
    "- {id: ministry_b, name: Ministry B}\n"
)
REPORT = "plan/childhood/progress/{}/2026-W10/XA-001.yaml"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load(
        Laid({"plan/jospar.yaml": b"format: 1\nlanguages: [en]\n", "plan/agencies.yaml": AGENCIES.encode()})
    ).plan


def step(*files: str, author: str = "A Person", committer: str = "forge", message: str = "a step") -> Step:
    return Step("0" * 40, 0, author, committer, message, tuple(Touched(name, None, "a") for name in files))


def policy(word: str) -> Repository:
    text = f"format: 1\nlanguages: [en]\nauthors: {word}\n".encode()
    return load(Laid({"plan/jospar.yaml": text})).plan.repository


@pytest.mark.parametrize(
    ("made", "agency"),
    [
        (step(REPORT.format("ministry_a")), "ministry_a"),
        (step(REPORT.format("ministry_a"), message="a step\n\nAgency: ministry_b"), "ministry_a"),
        (step(REPORT.format("ministry_a"), REPORT.format("ministry_b")), ""),
        (step(REPORT.format("unknown")), ""),
        (step(message="a step\n\nagency:  MOA "), "ministry_a"),
        (step(message="a step\n\nJospar-Agency: Министерство всего\nReviewed: yes"), "ministry_a"),
        (step(author="Ministry  b"), "ministry_b"),
        (step(committer="ministry_b"), "ministry_b"),
        (step(), ""),
    ],
)
def test_an_agency_is_known_by_its_reports_a_line_or_a_name(plan: Plan, made: Step, agency: str) -> None:
    assert author_of(made, plan, policy("agency")).agency == agency


def test_names_are_shown_where_policy_says_so_and_addresses_never(plan: Plan) -> None:
    assert author_of(step(), plan, policy("name")) == Author(name="A Person")
    assert author_of(step(author="a@example.org"), plan, policy("name")) == Author()
    assert author_of(step(REPORT.format("ministry_a")), plan, policy("none")) == Author()
