"""What records and parts of records are called on the page, and links to their headings."""

import re

TITLES = {
    "By": "Day after a period",
    "Cell": "Regional figure",
    "Completion": "Completion form",
    "DeclaredCount": "Declared count",
    "DeclaredSum": "Declared sum",
    "Exemption": "Exception",
    "Group": "Figure of a group",
    "Money": "Sum of money",
    "Part": "Part of an index",
    "PlannedChange": "Change of a field",
    "Recurring": "Recurring deadline",
    "Reference": "Code in a vocabulary",
    "RuleLevel": "Level of a rule",
    "StatutoryReport": "Statutory report",
    "Unchanged": "Unchanged measures",
    "WorkCalendar": "Calendar",
}
"""Titles of the classes that are not simply called by their name."""


def title_of(cls: type) -> str:
    """Write what a record or a part of one is called."""
    words = re.findall(r"[A-Z][a-z]*", cls.__name__)
    return TITLES.get(cls.__name__) or " ".join([words[0], *(word.lower() for word in words[1:])])


def summary_of(cls: type) -> str:
    """Take the first sentence of a class's docstring, in Markdown."""
    first = " ".join((cls.__doc__ or "").split("\n\n")[0].split())
    return first.replace("``", "`")


def link_to(heading: str, words: str = "") -> str:
    """Write a link to a heading of the page."""
    return f"[{words or heading.lower()}](#{anchor(heading)})"


def anchor(heading: str) -> str:
    """Make the fragment that forges give to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
