"""A page of the manual laid out for a terminal, and in a pager where it is longer than the screen."""

import os
import re
import sys

from rich.console import Console
from rich.markdown import Markdown

WIDEST = 100
"""Columns: longer lines tire the eye."""
COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


def show_page(text: str) -> None:
    """Lay out Markdown and show it; colours only where they are wanted.

    Where the environment names no pager of its own, ``less`` is asked to let colours through and to end by
    itself on a page that fits.
    """
    screen = Console(file=sys.stdout)
    page = Markdown(COMMENT.sub("", text), hyperlinks=False)
    width = min(screen.width, WIDEST)
    with screen.capture() as captured:
        screen.print(page, width=width)
    written = captured.get()
    if written.count("\n") < screen.height:
        sys.stdout.write(written)
        return
    os.environ.setdefault("LESS", "-FRX")
    with screen.pager(styles=True):
        screen.print(page, width=width)
