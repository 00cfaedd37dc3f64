"""The invented country: its ministries, regions and offices, its sources, and the plan's first file."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from jospar.demo.inscription import Braces, inscribe
from jospar.demo.lexicon import fill, lexicon
from jospar.frozen import frozen

LETTERS = (("A", "А"), ("B", "Б"), ("C", "В"), ("D", "Г"), ("E", "Д"), ("F", "Е"), ("G", "Ж"), ("H", "З"))
"""The letters of the ministries, Latin and Cyrillic."""
MINISTRIES = tuple(f"ministry_{latin.lower()}" for latin, _ in LETTERS)
REGIONS = tuple(range(1, 13))
LEAD, STATISTICS = MINISTRIES[0], "statistics"
COMMISSIONER, ORGANISATION = "commissioner", "organisation"
FIRST_ACT, REGISTER, LETTER = "act_1", "register", "letter_1"


@frozen
class Deed:
    """An act of the invented country: its number and date."""

    number: int
    dated: date

    @property
    def source(self) -> str:
        """Name the source that the act is."""
        return f"act_{self.number}"


def akimat(region: int) -> str:
    """Name the akimat of a region."""
    return f"akimat_{region:02}"


def region_code(region: int) -> str:
    """Give the code of a region: XA-01."""
    return f"XA-{region:02}"


def author_name(agency: str) -> str:
    """Give the name that an agency commits under: ``Ministry A``, ``Akimat 01``."""
    return " ".join(word.capitalize() for word in agency.split("_"))


def agencies_text() -> str:
    """Write ``agencies.yaml``."""
    names = lexicon("names")
    rows: list[dict[str, Any]] = []
    for agency, (latin, cyrillic) in zip(MINISTRIES, LETTERS, strict=True):
        letters = {"en": latin, "ru": cyrillic}
        abbr = {one: text.format(**letters) for one, text in names["ministry_abbr"].items()}
        name = {one: text.format(**letters) for one, text in names["ministry"].items()}
        rows.append({"id": agency, "name": name, "abbr": abbr, "kind": "ministry"})
    rows.append({"id": STATISTICS, "name": names["office"], "kind": "state_body"})
    rows.append(
        {"id": COMMISSIONER, "name": names["commissioner"], "kind": "state_body", "independent": True}
    )
    rows.append(
        {"id": ORGANISATION, "name": names["organisation"], "kind": "international", "independent": True}
    )
    for region in REGIONS:
        name = {"id": akimat(region), "name": fill(names["akimat"], n=region), "kind": "akimat"}
        where = {"region": region_code(region), "region_name": fill(names["region"], n=region)}
        rows.append(name | where)
    return inscribe(rows)


def sources_text(acts: Sequence[Deed]) -> str:
    """Write ``sources.yaml`` with the acts there are so far."""
    names = lexicon("names")
    rows: list[dict[str, Any]] = [
        {"id": act.source, "title": fill(names["act"], n=act.number), "grade": "act", "date": act.dated}
        for act in acts
    ]
    rows.append({"id": REGISTER, "title": names["statistics"], "grade": "official_statistics"})
    letter = {"id": LETTER, "title": names["letter"], "grade": "official_letter", "date": acts[0].dated}
    return inscribe([*rows, letter])


def repository_text() -> str:
    """Write ``jospar.yaml``."""
    names = lexicon("names")
    head = {"format": 1, "languages": Braces(("en", "ru", "kk")), "title": names["repository"]}
    return inscribe(head)
