"""What a new repository is to be like: its prefix, its languages, its forges, and the day it begins."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from jospar.errors import Misused
from jospar.frozen import frozen
from jospar.plan.period import Week
from jospar.reading.names import FORMS
from jospar.words.languages import LANGUAGES, choose_language

Forge = Literal["github", "gitlab", "forgejo"]
FORGES: tuple[Forge, ...] = ("github", "gitlab", "forgejo")


@frozen
class Order:
    """An order for a repository. The first language is that of its pages and plain texts.

    ``in_git`` tells whether the folder will be in a git repository without its owner's doing.
    """

    date: date
    prefix: str = "XA"
    languages: tuple[str, ...] = ("en",)
    forges: tuple[Forge, ...] = FORGES
    in_git: bool = False

    def fill(self, text: str) -> str:
        """Put what was ordered into a text, in place of words such as ``%PREFIX%``."""
        year = self.date.year
        for name, value in (
            ("PREFIX", self.prefix),
            ("LANGUAGES", ", ".join(self.languages)),
            ("DATE", self.date.isoformat()),
            ("WEEK", str(Week.of(self.date))),
            ("YEAR", str(year)),
            ("NEXT", str(year + 1)),
            ("LAST", str(year + 4)),
            ("PREVIOUS", str(year - 1)),
            ("BEFORE", str(year - 2)),
        ):
            text = text.replace(f"%{name}%", value)
        return text


def insist(order: Order) -> None:
    """Refuse an order that no repository could be made of.

    Raises:
        Misused: X803, the prefix is none.
    """
    if not re.match(FORMS["Prefix"][0], order.prefix):
        raise Misused("X803", given=order.prefix)


def spoken(words: Iterable[str]) -> tuple[str, ...]:
    """Read a choice of languages, each once; raise Misused (X304) for one that is not spoken."""
    named = [one for one in (word.strip() for word in words) if one]
    chosen = tuple(dict.fromkeys(choose_language(one) for one in named))
    strange = next((one for one in chosen if one not in LANGUAGES), None)
    if strange is not None:
        raise Misused("X304", given=strange, known=LANGUAGES)
    return chosen
