"""Two plans with a change of many kinds between them, and a plan whose texts are hostile."""

import json
from datetime import date

from jospar.change.page import files_of
from jospar.report.diff.build import build_page
from jospar.report.diff.comparison import Comparison, compare_trees
from jospar.report.diff.page import DiffPage
from jospar.words.voice import Voice
from tests.rules.examples import example_plan, lay

ON = date(2026, 12, 5)
BEFORE = """
# plan/example/measures/XA-004.yaml
id: XA-004
number: 2.2
title: {en: Repair the wards, ru: Отремонтировать палаты, kk: Палаталарды жөндеу}
area: health
lead: ministry_b
due: 2026-11-30
# plan/example/measures/XA-005.yaml
id: XA-005
title: {en: Buy a bus for the school, ru: Купить автобус для школы, kk: Мектепке автобус алу}
lead: akimat_01
# plan/example/measures/XA-006.yaml
{id: XA-006, number: 3.1, title: Build a camp, area: safety, lead: akimat_01, due: 2027}
"""
AFTER = """
# plan/example/measures/XA-004.yaml
# the date is the ministry's own
id: XA-004
number: 2.2
title: {en: Repair the wards, ru: Отремонтировать палаты, kk: Палаталарды жөндеу}
area: health
lead: ministry_b
due: 2027-06-30
# plan/example/measures/XA-006.yaml
{id: XA-006, number: 3.1, title: Build a camp, area: safety, lead: akimat_01, due: 2028}
# plan/example/measures/XA-007.yaml
id: XA-007
title: {en: Buy a bus for schools, ru: Купить автобус для школ, kk: Мектептерге автобус алу}
lead: akimat_01
# plan/example/measures/XA-001.yaml
id: XA-001
number: 1.1
title:
  en: Open 40 support rooms for children who suffered violence
  ru: Открыть 40 кабинетов помощи детям, пострадавшим от насилия
  kk: Зорлық-зомбылықтан зардап шеккен балаларға арналған 40 көмек кабинетін ашу
area: safety
lead: ministry_a
co_executors: [ministry_b, akimat_01]
start: 2026
due: 2028
progress_by: units
units: {target: 40, unit: room}
budget:
  - {year: 2026, fund: republican, amount: 90, plan: {Q1: 20, Q2: 60, Q3: 80, Q4: 90}, source: act_12}
  - {year: 2027, fund: republican, amount: 80, source: act_12}
sources: [act_12]
# plan/example/progress/ministry_a/2026-W47/XA-001.yaml
{status: at_risk, date: 2026-11-20, started: 2026-02-01}
# plan/example/measures/XA-003.yaml
{id: XA-003, number: 2.1, title: Adopt the standard of nurse visits, area: health, due: the end of the year}
# plan/example/amendments/XA-A-01.yaml
id: XA-A-01
kind: amendment
act: {title: Order 14, date: 2026-11-01, source: act_12}
changes:
  - {record: XA-006, field: due, before: 2027, after: 2028}
"""
EVIL = (
    '</td></style><script>alert("1")</script><img src=x onerror=alert(1)> @all #1 | `x` [a](b) '
    "\u202e ::error::x%0A 850101-100121"
)
"""What would break out of every form, and a personal number."""


def comparison(before: str = BEFORE, after: str = AFTER) -> Comparison:
    """Compare the example plan with files laid over it, before and after."""
    sides = (lay(files_of(text.lstrip("\n"))) for text in (before, after))
    return compare_trees(*sides, base="main", head="HEAD+", on=ON)


def page(language: str = "en", found: Comparison | None = None) -> DiffPage:
    """Build the page of a comparison."""
    return build_page(found or comparison(), Voice(language, ("en",)))


def hostile(text: str) -> Comparison:
    """Compare two plans in which a text stands wherever one can."""
    name, written = "plan/example/measures/XA-003.yaml", json.dumps(text)
    new = example_plan()[name].decode().replace("Adopt the standard of nurse visits", written)
    new += f"note: {written}\nphrase: {written}\nstate: excluded\nbecause: {written}\n"
    agencies = example_plan()["plan/agencies.yaml"].decode().replace("Ministry A", written)
    extra = "plan/example/measures/XA-008.yaml"
    added = f"id: XA-008\ntitle: {written}\nlead: ministry_a\nnumber: {written}\n"
    after = lay({name: new, "plan/agencies.yaml": agencies, extra: added})
    return compare_trees(lay({}), after, base=text, head=text, on=ON)
