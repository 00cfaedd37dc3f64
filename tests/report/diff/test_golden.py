"""Text, Markdown and HTML of a comparison, as they were last looked at and found good."""

import os
from pathlib import Path

import pytest

from jospar.report.diff.comparative import build_comparative, comparative_markdown
from jospar.report.diff.html import render_diff
from jospar.report.diff.markdown import diff_markdown
from jospar.report.diff.text import diff_lines
from jospar.report.findings.forge import Forge
from jospar.report.findings.look import Look
from jospar.words.voice import Voice
from tests.report.diff.samples import comparison, page

GOLDEN = Path(__file__).parent / "golden"


def written(language: str, form: str) -> str:
    """Write the sample in a form."""
    if form == "txt":
        return "".join(f"{line}\n" for line in diff_lines(page(language), Look()))
    if form == "table.md":
        return comparative_markdown(build_comparative(comparison(), Voice(language, ("en",))))
    if form == "md":
        return diff_markdown(page(language), Voice(language), forge=Forge())
    # the style is that of every page, and has tests of its own
    before, _, rest = render_diff(page(language)).partition("<style>")
    return before.partition("style-src")[0] + rest.partition("</style>")[2]


@pytest.mark.parametrize("form", ["txt", "md", "html", "table.md"])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_form_is_as_it_was(request: pytest.FixtureRequest, language: str, form: str) -> None:
    text, file = written(language, form), GOLDEN / f"diff.{language}.{form}"
    if request.config.getoption("--update-golden", default=False):
        assert not os.environ.get("CI"), "golden files are updated by hand, never in CI"
        file.write_text(text, "utf-8", newline="\n")
    assert text == file.read_text("utf-8")
