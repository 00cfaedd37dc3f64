"""A page of the manual laid out for a terminal, and in a pager where it is longer than the screen."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import PurePath

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
    with screen.pager(styles=takes_colours(os.environ)):
        screen.print(page, width=width)


def takes_colours(environment: Mapping[str, str]) -> bool:
    """Tell whether the pager lets colours through: less does where it is asked to, of others nobody knows."""
    named = environment.get("PAGER", "less").split()
    is_less = bool(named) and PurePath(named[0]).stem == "less"
    return is_less and "r" in f"{environment.get('LESS', '')} {' '.join(named[1:])}".lower()
