"""A comparison as one HTML file that needs nothing else, the old beside the new."""

from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from jospar.change.change import Weight
from jospar.report.diff.comparative import ComparativePage
from jospar.report.diff.page import DiffPage
from jospar.report.render import TEMPLATES, html_templates
from jospar.report.weekly.html import policy

TONES = {Weight.MAJOR: "bad", Weight.MINOR: "soon", Weight.ROUTINE: "calm"}
"""The tone of a weight; its word stands beside it always."""


def render_diff(page: DiffPage) -> str:
    """Write a page as HTML. The same page gives the same bytes."""
    style = (TEMPLATES / "weekly.css").read_text("utf-8")
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
    templates.filters = {**templates.filters, "tone": TONES.get}
    return templates
