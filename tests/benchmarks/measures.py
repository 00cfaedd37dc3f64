"""A synthetic plan of an invented country: measures of some 60 lines and 2.6 KB each, in three languages.

They are about as dense as the real ones: some 40 keys and values a KB.
"""

from decimal import Decimal
from pathlib import Path

LINES_OF_BUDGET = (("2026", "12.5"), ("2027", "14.25"), ("2028", "9.75"))

REPOSITORY = """\
format: 1
languages: [ru, kk, en]
timezone: UTC
"""

AGENCIES = """\
- id: ministry_a
  name: {en: Ministry A, ru: Министерство А, kk: А министрлігі}
  kind: ministry
- id: ministry_b
  name: {en: Ministry B, ru: Министерство Б, kk: Б министрлігі}
  kind: ministry
- id: akimat_01
  name: {en: Akimat of the First Region, ru: Акимат Первой области, kk: Бірінші облыстың әкімдігі}
  kind: akimat
  region: XA-01
- id: akimat_02
  name: {en: Akimat of the Second Region, ru: Акимат Второй области, kk: Екінші облыстың әкімдігі}
  kind: akimat
  region: XA-02
"""

SOURCES = """\
- id: act_12
  title: {en: Order 12, ru: Приказ 12, kk: 12-бұйрық}
  grade: act
  publisher: ministry_a
  date: 2025-12-20
"""

PROGRAMME = """\
id: example
prefix: XA
title:
  en: Programme of an invented country
  ru: Программа придуманной страны
  kk: Ойдан шығарылған елдің бағдарламасы
instrument: action_plan
period: 2026-2030
money: {{currency: KZT, unit: million}}
act: {{number: 12, date: 2025-12-20, effective: 2026-01-01, source: act_12}}
lead: ministry_a
declared:
  measures: [{{value: {measures}, source: act_12}}]
  budget: [{{value: {budget}, source: act_12}}]
reporting: {{channel: here, cadence: month}}
areas:
  - id: safety
    title: {{en: Safety, ru: Безопасность, kk: Қауіпсіздік}}
    number: 1
    lead: ministry_a
"""

MEASURE = """\
id: {id}
number: '1.{number}'
title:
  en: Open support rooms in district {number}, so that a child is heard once
  ru: Открыть кабинеты помощи в районе {number}, чтобы ребёнка опрашивали один раз
  kk: Баладан бір рет қана жауап алу үшін {number} ауданда көмек бөлмелерін ашу
area: safety
kind: service
lead: ministry_a
co_executors: [ministry_b, akimat_01]
completion:
  form: order
  text:
    ru: приказ Министерства А и протокол по каждому кабинету
regions: [XA-01, XA-02]
start: 2026-02
due: 2028-12
progress_by: milestones
milestones:
  - id: design
    title: стандарт кабинета согласован с областями
    due: 2026-11-30
  - id: site
    title: кабинеты отремонтированы и оснащены
    due: 2027-Q3
    weight: 2
    critical: true
  - id: staff
    title: психологи приняты на работу и обучены
    due: 2028-06
budget:
  - {{year: 2026, fund: republican, amount: 12.5, source: act_12}}
  - {{year: 2027, fund: republican, amount: 14.25, source: act_12}}
  - {{year: 2028, fund: local, region: XA-01, amount: 9.75, source: act_12}}
sources: [act_12]
phrase:
  en: >-
    To open in district {number} rooms of help
    for children who suffered violence, each with
    an entrance of its own and a recording of the talk,
    so that a child is heard once, by one person,
    and in the presence of a psychologist.
  ru: >-
    Открыть в районе {number} кабинеты помощи детям,
    пострадавшим от насилия, с отдельным входом
    и записью беседы, чтобы ребёнка опрашивали
    один раз, один человек и в присутствии психолога;
    записи хранить в установленном порядке
    и не запрашивать у семьи повторно.
  kk: >-
    {number} ауданда зорлық-зомбылықтан зардап шеккен
    балаларға көмек бөлмелерін ашу, әр бөлменің
    кіреберісі бөлек болады, әңгіме жазылып алынады,
    баладан бір рет, бір адам және психологтың
    қатысуымен жауап алынады;
    жазбалар белгіленген тәртіппен сақталады.
"""


def measure_id(number: int) -> str:
    """Name the measure of a number: ``XA-0007``."""
    return f"XA-{number:04}"


def measure_text(number: int) -> str:
    """Write one measure, as a coordinator would."""
    return MEASURE.format(id=measure_id(number), number=number)


def write_plan(folder: Path, *, measures: int) -> Path:
    """Write a plan repository with so many measures; return its folder."""
    programme = folder / "plan" / "example"
    (programme / "measures").mkdir(parents=True)
    (folder / "plan" / "jospar.yaml").write_text(REPOSITORY, "utf-8")
    (folder / "plan" / "agencies.yaml").write_text(AGENCIES, "utf-8")
    (folder / "plan" / "sources.yaml").write_text(SOURCES, "utf-8")
    budget = measures * sum(Decimal(amount) for _, amount in LINES_OF_BUDGET)
    (programme / "programme.yaml").write_text(PROGRAMME.format(measures=measures, budget=budget), "utf-8")
    for number in range(1, measures + 1):
        (programme / "measures" / f"{measure_id(number)}.yaml").write_text(measure_text(number), "utf-8")
    return folder
