"""The manual page of a kind of change, read from the docstring of its function: why, before, after."""

import ast
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from jospar.change.registry import Kind, kind_of
from jospar.frozen import frozen

SECTION = re.compile(r"^(Why|Before|After):\n", re.MULTILINE)
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADER = re.compile(r"^# (plan/\S+)\n", re.MULTILINE)


@frozen
class Page:
    """What the manual says of a kind.

    ``before`` and ``after`` are files to lay over the example plan, as YAML: first a line ``# plan/…path``,
    then the file. Where ``before`` is empty it is the example plan itself; where both are, no plan that can
    be written has such a change. A kind without an example of its own has that of its mirror, turned round.
    """

    summary: str
    why: str
    before: str = ""
    after: str = ""


def page_of(kind: Kind) -> Page:
    """Read the page of a kind."""
    page = _own_page(kind)
    if page.after or kind.mirror == kind.code:
        return page
    other = _own_page(kind_of(kind.mirror))
    return Page(page.summary, page.why, other.after, other.before)


def _own_page(kind: Kind) -> Page:
    summary, *parts = SECTION.split(_docstrings(kind.module)[kind.function])
    sections = dict(zip(parts[::2], (_unindented(body) for body in parts[1::2]), strict=True))
    blocks = (BLOCK.search(sections.get(name, "")) for name in ("Before", "After"))
    before, after = ("" if block is None else block[1] for block in blocks)
    return Page(summary.strip(), sections["Why"], before, after)


@cache
def _docstrings(module: str) -> dict[str, str]:
    """Read the docstrings of a module's functions without importing what it imports."""
    spec = find_spec(module)
    source = Path(spec.origin).read_text("utf-8") if spec is not None and spec.origin is not None else ""
    functions = (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
    return {one.name: ast.get_docstring(one) or "" for one in functions}


def _unindented(body: str) -> str:
    return re.sub(r"^    ", "", body, flags=re.MULTILINE).strip()


def files_of(example: str) -> dict[str, bytes]:
    """Split an example into its files: name → bytes."""
    _, *parts = HEADER.split(example)
    return {name: text.encode() for name, text in zip(parts[::2], parts[1::2], strict=True)}
