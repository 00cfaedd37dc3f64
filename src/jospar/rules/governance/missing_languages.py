"""Texts are missing in a language that the plan's policy asks for.

Why:
    A plan may be written in fewer languages than it is read in: reports then show a text in another one,
    and say so. Where the owners of a plan have agreed that titles, names, units and definitions must
    stand in certain languages, ``policy: {required_languages: [kk, ru]}`` says which. One finding for
    each record names the languages and the fields.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy: {required_languages: [kk, ru]}
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title:
      ru: Открыть 40 кабинетов помощи детям
      kk: Балаларға арналған 40 көмек кабинетін ашу
    area: safety
    lead: ministry_a
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy: {required_languages: [kk, ru]}
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title:  # here
      ru: Открыть 40 кабинетов помощи детям
    area: safety
    lead: ministry_a
    progress_by: units
    units: {target: 40, unit: room}
    ```
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from jospar.code import Code
from jospar.finding import Finding, Step
from jospar.plan.agency import Agency
from jospar.plan.governance import Decision, Risk
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.repository import Repository
from jospar.plan.text import Text
from jospar.rules.case import Case, spot

Said = tuple[tuple[Step, ...], Text | None]
"""Where a text stands in its record, and the text."""


def check(case: Case) -> Iterator[Finding]:
    """Report every record that has a text without one of the languages asked for."""
    wanted = case.plan.repository.policy.required_languages
    if not wanted:
        return
    for record in case.records():
        lacking = [
            (path, language)
            for path, text in _texts(record)
            if text is not None
            for language in wanted
            if not text.has(language)
        ]
        if lacking:
            keys = tuple(dict.fromkeys("/".join(map(str, path)) for path, _ in lacking))
            languages = tuple(one for one in wanted if any(one == language for _, language in lacking))
            at = replace(spot(record, *lacking[0][0]), of_key=True)
            yield Finding(Code("J810"), at, {"keys": keys, "known": languages})


def _texts(record: Any) -> Iterator[Said]:  # noqa: ANN401 -- any record
    """List what is read as the plan's own words; notes, quotations and the titles of sources are not."""
    match record:
        case Agency():
            yield from ((("name",), record.name), (("region_name",), record.region_name))
        case Programme():
            yield from ((("title",), record.title), *_titles("areas", record.areas))
        case Measure(access="open"):
            yield ("title",), record.title
            yield ("units", "unit"), record.units.unit if record.units is not None else None
            yield from _titles("milestones", record.milestones)
        case Indicator():
            yield from ((("title",), record.title), (("unit",), record.unit))
            yield ("definition",), record.definition
            yield from _titles("parts", record.parts)
        case Repository() | Risk() | Decision():
            yield ("title",), record.title


def _titles(name: str, items: Sequence[Any]) -> Iterator[Said]:
    return (((name, row, "title"), item.title) for row, item in enumerate(items))
