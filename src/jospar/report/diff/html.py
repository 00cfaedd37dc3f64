"""A comparison as one HTML file that needs nothing else, the old beside the new."""

from functools import cache

from jinja2 import Environment
from markupsafe import Markup, escape

from jospar.change.change import Weight
from jospar.code import Level
from jospar.report.diff.comparative import ComparativePage
from jospar.report.diff.page import DiffPage
from jospar.report.render import TEMPLATES, html_templates
from jospar.report.weekly.html import policy
from jospar.words.visible import visible

MARKS = {"approved": "good", "note": "soon", "needs_approval": "soon", "forbid": "bad"}
"""The tone of what change control says; its words stand there always."""
INKS = {Level.ERROR: "bad", Level.WARNING: "soon", Level.NOTE: "calm"}
"""The tone of a finding's level."""
TONES = {Weight.MAJOR: "bad", Weight.MINOR: "soon", Weight.ROUTINE: "calm"}
"""The tone of a weight; its word stands beside it always."""


def render_diff(page: DiffPage) -> str:
    """Write a page as HTML. The same page gives the same bytes."""
    style = "".join((TEMPLATES / name).read_text("utf-8") for name in ("weekly.css", "diff.css"))
    return (
        _environment()
        .get_template("diff.html.j2")
        .render(
            page=page,
            names=page.names,
            policy=policy(style),
            style=Markup(style),  # noqa: S704 -- our own file
        )
    )


def render_comparative(page: ComparativePage) -> str:
    """Write a comparative table as HTML. The same page gives the same bytes."""
    style = (TEMPLATES / "weekly.css").read_text("utf-8")
    return (
        _environment()
        .get_template("comparative.html.j2")
        .render(
            page=page,
            names=page.names,
            policy=policy(style),
            style=Markup(style),  # noqa: S704 -- our own file
        )
    )


@cache
def _environment() -> Environment:
    templates = html_templates().overlay()
    own = {"tone": TONES.get, "mark": MARKS.get, "ink": INKS.get, "verbatim": _verbatim}
    templates.filters = {**templates.filters, **own}
    return templates


def _verbatim(text: str) -> Markup:
    """Escape a text that is to be copied: its lines stay lines, where every other text is written on one."""
    return escape(visible(text, keep="\n"))
