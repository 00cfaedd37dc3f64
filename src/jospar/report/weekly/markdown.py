"""The weekly page as Markdown that a forge shows well and that reads as plain text too."""

from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from jospar.report.escapes import escape_markdown, slug, web_address
from jospar.report.render import markdown_templates
from jospar.report.weekly.layout import by_area, mark_name, told
from jospar.report.weekly.page import Page
from jospar.report.weekly.stamp import stamp_comment


def render_markdown(page: Page) -> str:
    """Write a page as Markdown without any HTML but the stamp. The same page gives the same bytes."""
    return (
        _environment()
        .get_template("weekly.md.j2")
        .render(
            page=page,
            names=page.names,
            stamp=verbatim(stamp_comment(page.stamp)),
            bold=verbatim("**"),
            plain=verbatim(""),
            bracketed=bracketed,
        )
    )


def verbatim(text: str) -> Markup:
    """Let a text through that is Markdown already."""
    return Markup(text)  # noqa: S704 -- no HTML: the Markdown environment's word for written


def bracketed(note: str) -> Markup:
    """Write a note in brackets behind a text; nothing for none."""
    return verbatim(f" ({escape_markdown(note)})" if note else "")


@cache
def _environment() -> Environment:
    templates = markdown_templates().overlay()
    templates.filters = {
        **templates.filters,
        "by_area": by_area,
        "mark_name": mark_name,
        "slug": slug,
        "told": told,
        "verbatim": verbatim,
        "web_address": web_address,
    }
    return templates
