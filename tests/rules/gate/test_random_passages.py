"""Whatever two plans say, the gate gives an answer, and what it calls missing can be approved."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from jospar.change.compare import compare
from jospar.change.judge import judge
from jospar.plan.control import Approval, Approved, ChangeRule
from jospar.plan.plan import Plan
from jospar.plan.references import AgencyId, NewId
from jospar.plan.text import Text
from jospar.rules.gate.gate import gate
from jospar.rules.gate.passage import Passage
from tests.change.neighbours import pairs
from tests.change.pairs import plan
from tests.rules.strategies import records

ON = date(2026, 11, 21)


KINDS = (("C2",), ("C3", "C4"), ("major",), ("minor", "C210"), ("C1", "C5"))


def rules() -> SearchStrategy[tuple[ChangeRule, ...]]:
    """Draw rules for changes of kinds that there are, with conditions of all sorts."""
    one = st.builds(
        lambda rule, kinds: replace(rule, kinds=kinds), records(ChangeRule), st.sampled_from(KINDS)
    )
    return st.lists(one, max_size=3).map(tuple)


@given(pairs(), st.sampled_from(("", "ministry_a", "nobody")), rules())
def test_no_pair_of_plans_is_too_odd(
    pair: tuple[Plan, Plan], author: str, changes_of: tuple[ChangeRule, ...]
) -> None:
    old, after = pair
    policy = replace(old.repository.policy, changes=changes_of)
    before = replace(old, repository=replace(old.repository, policy=policy))
    changes = judge(compare(before, after), before, after)
    found = gate(Passage(before, after, changes, ON, author))
    ruled = {one.change.fingerprint for one in found.rulings.values()}
    assert {one.change.fingerprint for one in found.missing} <= ruled
    told = [one for one in found.findings if "fingerprint" in one.facts and one.code != "J908"]
    assert {one.facts["fingerprint"] for one in told} <= ruled


@given(pairs())
def test_whatever_is_missing_can_be_approved(pair: tuple[Plan, Plan]) -> None:
    before, after = pair
    changes = judge(compare(before, after), before, after)
    missing = gate(Passage(before, after, changes, ON)).missing
    by_programme: dict[str, list[str]] = {}
    for one in missing:
        by_programme.setdefault(one.change.subject.programme, []).append(one.change.fingerprint)
    approvals = {
        f"NEW-{row}": Approval(
            id=NewId(f"NEW-{row}"),
            by=AgencyId("ministry_a"),
            on=ON,
            because=Text((("en", "agreed"),)),
            changes=tuple(Approved(fingerprint=one) for one in prints),
            programme=programme,
        )
        for row, (programme, prints) in enumerate(by_programme.items())
    }
    known = plan({}).agencies
    old = replace(before, agencies={**before.agencies, **known})
    approved = replace(
        after, approvals={**after.approvals, **approvals}, agencies={**after.agencies, **known}
    )
    assert gate(Passage(old, approved, changes, ON)).missing == ()
