"""What queries choose, and what has no meaning for a plan."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jospar.filter.bind import Filter, mistake_in_view, understand
from jospar.filter.mistake import Mistake
from jospar.filter.query import written
from jospar.filter.scene import Scene
from jospar.filter.subjects import SUBJECTS, Subject
from jospar.plan.plan import Plan
from jospar.standing.standing import stand
from tests.filter.conftest import DAY, Ask, fitting
from tests.filter.test_parse import ALPHABET

EVERY = ["XA-001", "XA-002", "XA-003", "XA-004"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", EVERY),
        ("lead:ministry_a", ["XA-001", "XA-003"]),
        ("lead:moa", ["XA-001", "XA-003"]),
        ("lead:ма", ["XA-001", "XA-003"]),
        ('lead:"министерство а"', ["XA-001", "XA-003"]),
        ("agency:ministry_a", ["XA-001", "XA-003", "XA-004"]),
        ("agency:akimat_01,ministry_b -lead:ministry_b", ["XA-001"]),
        ("area:safety due<2028", ["XA-002"]),
        ("due<2027-06-30", ["XA-003"]),
        ("due<=2027-Q2", ["XA-002", "XA-003"]),
        ("due=2027-06-30", ["XA-002"]),
        ("due:2027", ["XA-002"]),
        ("due:ongoing", ["XA-004"]),
        ("due<today", ["XA-003"]),
        ("-due<2028", ["XA-001", "XA-004"]),
        ("start:2026-Q1", ["XA-001", "XA-002"]),
        ("start:none", ["XA-003", "XA-004"]),
        ("start<2026-Q2", ["XA-001", "XA-002"]),
        ("status:overdue", ["XA-003"]),
        ("overdue:yes", ["XA-003"]),
        ("overdue>30", ["XA-003"]),
        ("overdue:no", ["XA-001", "XA-002", "XA-004"]),
        ("days<0", ["XA-003"]),
        ("status:at-risk", ["XA-004"]),
        ("reported:at_risk reason:staffing", ["XA-004"]),
        ("forecast>2027-Q3", ["XA-004"]),
        ("heard:2027-W04", ["XA-004"]),
        ("silent:yes", ["XA-001", "XA-002", "XA-003"]),
        ("budget>=200", ["XA-001"]),
        ("budget:none", ["XA-002", "XA-003"]),
        ("budget=7", ["XA-004"]),
        ("fund:republican", ["XA-001"]),
        ("region:XA-01", ["XA-004"]),
        ('region:"РЕГИОН 1"', ["XA-004"]),
        ("number:1.*", ["XA-001", "XA-002"]),
        ("id:xa-003", ["XA-003"]),
        ("tag:sdg/3", ["XA-004"]),
        ("form:order,training", ["XA-003", "XA-004"]),
        ("critical:yes", ["XA-004"]),
        ("nurse", ["XA-003", "XA-004"]),
        ("ПСИХОЛОГОВ", ["XA-002"]),
        ("медсестер", ["XA-004"]),
        ('"ждем штат"', ["XA-004"]),
        ("any(nurse area:safety) -due:2027", ["XA-001", "XA-003", "XA-004"]),
        ("@late", ["XA-003"]),
        ("-@late_here", ["XA-001", "XA-002", "XA-004"]),
        ("view:nurses", ["XA-004"]),
    ],
)
def test_measures(ask: Ask, text: str, ids: list[str]) -> None:
    assert ask(text) == ids


@pytest.mark.parametrize(
    ("subject", "text", "ids"),
    [
        ("indicators", "level:impact target<6 value=6.8", ["XA-I-01"]),
        ("indicators", "@steep", ["XA-I-01"]),
        ("agencies", "kind:akimat -region:XA-01", ["akimat_02"]),
        ("agencies", "id:ма", ["ministry_a"]),
        ("programmes", "channel:here due:2030", ["example"]),
        ("programmes", "channel:none", []),
        ("decisions", "open:yes of:moa due<2027-Q2", ["XA-D-01"]),
        ("risks", "score>=15 state:open nurses", ["XA-R-01"]),
    ],
)
def test_others(ask: Ask, subject: Subject, text: str, ids: list[str]) -> None:
    assert ask(text, subject) == ids


@pytest.mark.parametrize(
    ("text", "problem", "pointed"),
    [
        ("a staus:done", "unknown_field", "staus"),
        ("status:late", "unknown_word", "late"),
        ("lead:moo", "unknown_name", "moo"),
        ("lead<moa", "no_order", "<"),
        ("due<soon", "no_period", "soon"),
        ("due<none", "no_period", "none"),
        ("due<ongoing", "no_period", "ongoing"),
        ("budget>much", "no_number", "much"),
        ("overdue:often", "no_days", "often"),
        ("critical:perhaps", "no_flag", "perhaps"),
        ("a @lat", "unknown_view", "@lat"),
        ("a @round", "cycle", "@round"),
        ("a @wrong", "broken_view", "@wrong"),
        ("@steep", "broken_view", "@steep"),
    ],
)
def test_what_has_no_meaning(ask: Ask, text: str, problem: str, pointed: str) -> None:
    assert ask(text) == [problem, pointed]


def test_views_that_name_views_twice_cost_no_more(asked: Plan) -> None:
    chain = {f"v{n}": f"@v{n + 1} @v{n + 1} @v{n + 1}" for n in range(30)}
    asked.repository.views.update({**chain, "v30": "nurse"})  # type: ignore[union-attr]
    found = understand("@v0", "measures", Scene(asked, DAY))
    assert isinstance(found, Filter)
    assert fitting(found, "measures", stand(asked, DAY)) == ["XA-003", "XA-004"]


def test_each_view_by_itself(asked: Plan) -> None:
    found = {name: mistake_in_view(name, Scene(asked, DAY)) for name in asked.repository.views or {}}
    problems = {name: one.problem for name, one in found.items() if one is not None}
    assert problems == {"round": "cycle", "round_again": "cycle", "wrong": "no_period"}


TERMS = st.sampled_from(
    [
        *("nurse", "lead:moa", "due<2027-Q3", "due:ongoing", "-status:overdue", "start:none", "overdue:no"),
        *("any(area:safety critical:yes)", "@late", "budget>100", "region:XA-01"),
    ]
)
LENIENT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@LENIENT
@given(one=TERMS, other=TERMS)
def test_the_laws_of_de_morgan(ask: Ask, one: str, other: str) -> None:
    assert ask(f"-any({one} {other})") == ask(f"all(-({one}) -({other}))")
    assert ask(f"-all({one} {other})") == ask(f"any(-({one}) -({other}))")
    assert ask(f"-(-({one}))") == ask(one)


@LENIENT
@given(text=ALPHABET | st.text(max_size=20), subject=st.sampled_from(sorted(SUBJECTS)))
def test_any_text_is_a_filter_or_a_mistake_within_it(asked: Plan, text: str, subject: Subject) -> None:
    found = understand(text, subject, Scene(asked, DAY))
    if isinstance(found, Mistake):
        assert 0 <= found.start <= found.end <= len(text)
    else:
        assert isinstance(fitting(found, subject, stand(asked, DAY)), list)


@LENIENT
@given(terms=st.lists(TERMS, min_size=1, max_size=3))
def test_a_query_written_and_read_again_chooses_the_same(asked: Plan, ask: Ask, terms: list[str]) -> None:
    found = understand(f"any({' '.join(terms)})", "measures", Scene(asked, DAY))
    assert isinstance(found, Filter)
    assert ask(written(found.query)) == fitting(found, "measures", stand(asked, DAY))
