"""The templates' machine: strict about names, everything escaped, nothing but layout in the templates."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from jospar.report.escapes import escape_markdown, one_line

TEMPLATES = Path(__file__).parent / "templates"


@cache
def html_templates() -> Environment:
    """Make the environment of HTML templates: every text on one line, visible and escaped."""
    return _environment(one_line)


@cache
def markdown_templates() -> Environment:
    """Make the environment of Markdown templates: every text escaped for Markdown."""
    return _environment(lambda text: Markup(escape_markdown(text)))  # noqa: S704 -- escaped for its own form


def _environment(written: Callable[[str], str]) -> Environment:
    """Make an environment that writes each text by a function; Markup is written as it is."""

    def finish(value: object) -> object:
        return written(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finish,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
