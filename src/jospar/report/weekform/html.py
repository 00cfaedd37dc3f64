"""A week's form as one HTML file that needs nothing else: its own style and script, and no network at all."""

import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from jospar.report.render import TEMPLATES, html_templates
from jospar.report.weekform.page import FormPage
from jospar.report.weekly.html import policy

SCRIPTS = ("words", "checks", "fields", "card", "keep", "save", "page")
"""The parts of the page's script, in the order that they stand in."""
DANGEROUS = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
"""Characters that could end the data within a page, written as JSON also may write them."""


def render_form(page: FormPage) -> str:
    """Write a page as HTML. The same page gives the same bytes."""
    style = _read("../weekly.css") + _read("form.css")
    script = "".join(_read(f"{name}.js") for name in SCRIPTS)
    names = page.words[page.language]
    return (
        html_templates()
        .get_template("weekform.html.j2")
        .render(
            page=page,
            names=names,
            policy=form_policy(style, script),
            style=Markup(style),  # noqa: S704 -- our own files
            script=Markup(script),  # noqa: S704 -- as above
            data=_embedded(page.data),
            words=_embedded(page.words),
        )
    )


def form_policy(style: str, script: str) -> str:
    """Write the content security policy: this one style and this one script, and nothing loaded or sent."""
    digest = b64encode(sha256(script.encode()).digest()).decode("ascii")
    return f"{policy(style)}; script-src 'sha256-{digest}'; connect-src 'none'"


def _embedded(data: Mapping[str, Any]) -> Markup:
    """Write data so that nothing in it can be taken for a part of the page."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(DANGEROUS))  # noqa: S704 -- what could be markup is escaped


def _read(name: str) -> str:
    return (TEMPLATES / "weekform" / name).read_text("utf-8")
