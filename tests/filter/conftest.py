"""A plan to ask, and a way to ask it."""

from collections.abc import Callable
from datetime import date

import pytest

from jospar.filter.bind import Filter, understand
from jospar.filter.mistake import Mistake
from jospar.filter.scene import Scene
from jospar.filter.subjects import Subject
from jospar.plan.plan import Plan
from jospar.standing.standing import Standing, stand
from tests.fixtures import PlanFrom

DAY = date(2027, 2, 1)
ASKED = """
# plan/jospar.yaml
format: 1
languages: [en, ru, kk]
views:
  late: overdue:yes
  late_here: '@late area:health'
  nurses: медсестёр
  round: '@round_again'
  round_again: '@round'
  steep: level:impact
  wrong: due<soon
# plan/agencies.yaml
- id: ministry_a
  name: {en: Ministry A, ru: Министерство А}
  abbr: {en: MoA, ru: МА}
  kind: ministry
- id: ministry_b
  name: {en: Ministry B}
  kind: ministry
- id: akimat_01
  name: Akimat of Region 1
  kind: akimat
  region: XA-01
  region_name: {en: Region 1, ru: Регион 1}
- id: akimat_02
  name: Akimat of Region 2
  kind: akimat
  region: XA-02
# plan/example/measures/XA-004.yaml
id: XA-004
number: 2.2
title: {en: Teach nurses, ru: Обучить медсестёр}
area: health
lead: ministry_b
co_executors: [ministry_a]
kind: training
completion: training
due: ongoing
regions: [XA-01]
tags: {sdg: [3]}
critical: true
budget:
  - {year: 2027, fund: local, amount: {amount: 7, currency: XAD}, source: act_12}
  - {year: 2027, fund: grant, amount: {amount: 9, currency: USD}, source: act_12}
# plan/example/progress/ministry_b/2026-W40/XA-004.yaml
date: 2026-10-01
status: on_track
# plan/example/progress/ministry_b/2027-W04/XA-004.yaml
date: 2027-01-28
status: at_risk
reason: staffing
forecast: 2027-Q4
note: Ждём штат
# plan/example/decisions/XA-D-01.yaml
id: XA-D-01
title: More posts
measures: XA-004
asked: {by: ministry_b, on: 2027-01-10}
of: ministry_a
due: 2027-03
# plan/example/risks/XA-R-01.yaml
id: XA-R-01
title: Nurses leave
measures: XA-004
probability: 4
impact: 4
owner: ministry_b
state: open
"""
Ask = Callable[..., list[str]]


@pytest.fixture
def asked(plan_from: PlanFrom) -> Plan:
    """Read the plan."""
    return plan_from(ASKED).plan


@pytest.fixture
def ask(asked: Plan) -> Ask:
    """Ask the plan and list the ids of what fits; a mistake is listed by its name."""
    standing, scene = stand(asked, DAY), Scene(asked, DAY)

    def act(text: str, subject: Subject = "measures") -> list[str]:
        found = understand(text, subject, scene)
        if isinstance(found, Mistake):
            return [found.problem, text[found.start : found.end]]
        return fitting(found, subject, standing)

    return act


def fitting(found: Filter, subject: Subject, standing: Standing) -> list[str]:
    """List the ids of the records that a filter accepts."""
    return [id_ for id_, one in getattr(_held(subject, standing), subject).items() if found.accepts(one)]


def _held(subject: Subject, standing: Standing) -> Standing | Plan:
    return standing if subject in ("measures", "indicators") else standing.plan
