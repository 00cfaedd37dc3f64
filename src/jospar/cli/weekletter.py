"""``jospar week letter``: the text of the merge request by which an agency is asked for its week."""

import sys
from typing import Annotated

import typer

from jospar.cli.completion import complete_agencies
from jospar.cli.options import At, Day, Plan

Whose = Annotated[
    str,
    typer.Option(
        "--as", metavar="AGENCY", help="The agency that is asked.", autocompletion=complete_agencies
    ),
]
Title = Annotated[bool, typer.Option("--title", help="Write the title alone, in one line.")]


def week_letter(
    *,
    agency: Whose,
    title: Title = False,
    plan: Plan = None,
    at: At = None,
    day: Day = None,
) -> int:
    """Write the letter in every language of the plan, the first one first."""
    from jospar.cli.author import known_agency  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.reading.load import load  # noqa: PLC0415 -- as above
    from jospar.report.escapes import one_line  # noqa: PLC0415 -- as above
    from jospar.report.looking.markdown import page_markdown  # noqa: PLC0415 -- as above
    from jospar.report.looking.pen import pen_of  # noqa: PLC0415 -- as above
    from jospar.report.looking.week import letter_page  # noqa: PLC0415 -- as above
    from jospar.standing.roll import roll  # noqa: PLC0415 -- as above
    from jospar.standing.standing import stand  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, at, day))
    written = load(here.tree).plan
    name, languages = known_agency(written, agency), here.repository.languages
    standing = stand(written, here.date)
    lines = roll(standing, written, name)
    voices = [Voice(language, languages) for language in languages]
    pages = [letter_page(pen_of(standing, voice), name, lines) for voice in voices]
    if title:
        sys.stdout.write(f"{one_line(pages[0].title)}\n")
        return 0
    parts = [page_markdown(page, mark=f"jospar week letter {name}") for page in pages]
    sys.stdout.write("\n---\n\n".join(parts))
    return 0
