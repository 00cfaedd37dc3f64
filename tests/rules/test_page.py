"""Pages are read from docstrings: sections, files, dates, marks, escapes and oddities."""

from datetime import date
from pathlib import Path

import pytest

from jospar.code import Code, Level
from jospar.rules.page import STATUS_DATE, page_of
from jospar.rules.registry import Rule, Scope, rules


def written(monkeypatch: pytest.MonkeyPatch, folder: Path, docstring: str) -> Rule:
    """Write a module with a docstring where rules are looked for."""
    name = f"page_{abs(hash(docstring))}"
    (folder / f"{name}.py").write_text(f'r"""{docstring}"""\n', "utf-8")
    monkeypatch.setattr("jospar.rules.__path__", [str(folder)])
    return Rule(Code("J999"), name, Level.ERROR, (Scope.READING,))


PAGE = r"""A thing is wrong.

Why:
    It matters.
    Much.

Passes:
    ```yaml
    # date: 2027-01-02
    # plan/a.yaml
    id: a
    # plan/b c.yaml
    # a comment
    id: b
    ```

Fails:
    Some words.

    ```yaml-escaped
    # plan/a.yaml
    id: a
    title: \xff\u00ad\n  # here
    # plan/d.yaml (symlink)
    ```
"""


def test_a_page_has_its_sections(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = page_of(written(monkeypatch, tmp_path, PAGE))
    assert page.summary == "A thing is wrong."
    assert page.why == "It matters.\nMuch."
    (passes,), (fails,) = page.passes, page.fails
    assert passes.date == date(2027, 1, 2)
    assert passes.files == (("plan/a.yaml", b"id: a\n"), ("plan/b c.yaml", b"# a comment\nid: b\n"))
    assert passes.marked is None
    assert fails.date == STATUS_DATE
    assert fails.files == (("plan/a.yaml", b"id: a\ntitle: \xff\xc2\xad\\n  # here\n"),)
    assert fails.odd == (("plan/d.yaml", "symlink"),)
    assert fails.marked == ("plan/a.yaml", 2)


@pytest.mark.parametrize(
    "lost", ["Why:\n", "Passes:\n", "Fails:\n", "    # plan/a.yaml\n    id: a\n    title"]
)
def test_a_page_that_is_not_whole_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lost: str
) -> None:
    rule = written(monkeypatch, tmp_path, PAGE.replace(lost, ""))
    with pytest.raises(ValueError, match=r"page_|here"):
        page_of(rule)


def test_every_page_is_short_enough_to_be_read() -> None:
    for rule in rules():
        page = page_of(rule)
        assert len(page.summary) <= 100, rule.code
        assert len(page.why.split()) <= 100, rule.code
