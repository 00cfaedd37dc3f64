"""``jospar diff``: what changed in the plan, by meaning. It never writes but into the file of ``--out``."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_agencies, complete_change_list, complete_filters, complete_sides
from jospar.cli.options import Day, Lang, Plan
from jospar.frozen import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from jospar.cli.circumstances import Circumstances
    from jospar.cli.comparing import Failing
    from jospar.report.diff.comparison import Comparison


class Form(StrEnum):
    """The forms in which a comparison is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "md"
    HTML = "html"
    GITHUB = "github"
    GITLAB = "gitlab"
    COMPARATIVE = "comparative"
    COMPARATIVE_HTML = "comparative-html"
    COMPARATIVE_DOCX = "comparative-docx"


class FailOn(StrEnum):
    """Which changes make the exit code 1."""

    FORBIDDEN = "forbidden"
    APPROVAL = "approval"
    UNEXPLAINED = "unexplained"
    MAJOR = "major"
    MINOR = "minor"
    NEVER = "never"


@frozen
class Compared:
    """What is to be written: under which circumstances, and what was compared."""

    here: "Circumstances"
    comparison: "Comparison"
    quiet: bool = False


STANDARD_OUTPUT = "-"
Sides = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BASE[..HEAD]]",
        help="What to compare. BASE alone: the files as they are now with the point where they left BASE. "
        "BASE..HEAD: these two. BASE...HEAD: HEAD with the point where it left BASE. Two words: two sides. "
        "A side is a branch, a tag, a commit, a day (@2026-06-30), a folder (./old), or HEAD+, the files as "
        "they are now. Nothing: the same as the main branch.",
        show_default=False,
        autocompletion=complete_sides,
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="CODES",
        help="Show only changes of these codes (C210), beginnings of codes (C2) or names, with commas or "
        "repeated.",
        autocompletion=complete_change_list,
    ),
]
Where = Annotated[
    str | None,
    typer.Option(
        "--where",
        metavar="FILTER",
        help="Show only changes of the measures and indicators that this filter chooses on either side, such "
        "as area:safety; the manual's page on filters has the language.",
        autocompletion=complete_filters,
    ),
]
Mute = Annotated[
    list[str] | None,
    typer.Option(
        "--mute",
        metavar="PATH",
        help="Leave out changes of a field: title/*, measure:note/*. They are counted. May be repeated.",
    ),
]
FailOnWeight = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        metavar="|".join(FailOn),
        help="Exit with 1 when there is a change that policy forbids; one without the approval it needs, or "
        "an approval of nothing; a major change that no act explains; a major one; a minor one. What cannot "
        "be compared, as a side cannot be read, fails all but the first.",
    ),
]
As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="AGENCY",
        help="Whose changes these are: what is outside of its own folders, of a past week, or a verdict of "
        "others is a finding.",
        autocompletion=complete_agencies,
    ),
]
FormOfChanges = Annotated[
    Form,
    typer.Option(
        "--format",
        metavar="|".join(Form),
        help="Text for people, md for a comment, html to read side by side, JSON for programs, or the form "
        "that a pipeline takes; comparative is the table that goes with a draft amendment, in Markdown, HTML "
        "or DOCX.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help="Write the form of --format into this file, outside of plan/, and text to the terminal.",
    ),
]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Write only what makes the command fail, one line each."),
]


def diff(
    *,
    sides: Sides = None,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    only: Only = None,
    where: Where = None,
    mute: Mute = None,
    author: As = None,
    fail_on: FailOnWeight = FailOn.FORBIDDEN,
    format_: FormOfChanges = Form.TEXT,
    as_json: AsJson = False,
    out: Out = None,
    quiet: Quiet = False,
) -> int:
    """Compare two sides, write what changed, and return 1 if that should fail a build."""
    from jospar.cli.author import known_agency  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- as above
    from jospar.cli.comparing import chosen_by, failing, known_codes, look_at_sides  # noqa: PLC0415 -- as above
    from jospar.cli.streams import whoever_listens  # noqa: PLC0415 -- as above
    from jospar.report.diff.comparison import compare_trees, controlled, narrow  # noqa: PLC0415 -- as above

    form = Form.JSON if as_json else format_
    codes = known_codes(only or ())
    here, base, head = look_at_sides(Asked(plan, None, day, lang), sides or ())
    path = None if out in (None, STANDARD_OUTPUT) else _output_file(here, out)
    whole = compare_trees(base.tree, here.tree, base=base.label, head=head.label, on=here.date)
    if author is not None:
        whole = controlled(whole, known_agency(whole.after, author))
    shown = narrow(whole, only=codes, mute=mute or (), about=chosen_by(where, whole))
    compared = Compared(here, shown, quiet=quiet)
    fails = failing(compared.comparison, fail_on)
    with whoever_listens():
        if path is None and form is not Form.TEXT:
            _write_form(form, compared, fails)
        else:
            _write_text(compared, fails)
    if path is not None:
        _write_out(form, compared, fails, path)
    return int(bool(fails))


def _write_text(compared: Compared, fails: "Failing") -> None:
    from jospar.cli.comparing import text_lines  # noqa: PLC0415 -- as above
    from jospar.cli.streams import terminal_look  # noqa: PLC0415 -- as above

    for line in text_lines(compared, fails, terminal_look(os.environ)):
        sys.stdout.write(f"{line}\n")


def _write_form(form: Form, compared: Compared, fails: "Failing") -> None:
    """Write a form to standard output; what programs read is UTF-8 always."""
    from jospar.cli.comparing import changes_as  # noqa: PLC0415 -- as above
    from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above

    insist_on_utf8()
    sys.stdout.write(changes_as(form, compared, fails))


def _output_file(here: "Circumstances", given: str) -> "Path":
    from jospar.cli.outlet import output_file  # noqa: PLC0415 -- as above

    return output_file(here, given)


def _write_out(form: Form, compared: Compared, fails: "Failing", path: "Path") -> None:
    from jospar.cli.circumstances import shown  # noqa: PLC0415 -- as above
    from jospar.cli.comparing import changes_as, comparative_document  # noqa: PLC0415 -- as above
    from jospar.cli.outlet import write_file  # noqa: PLC0415 -- as above

    document = form is Form.COMPARATIVE_DOCX
    write_file(path, comparative_document(compared) if document else changes_as(form, compared, fails))
    if not compared.quiet:
        sys.stdout.write(compared.here.voice.say("cli.written", file=shown(path)) + "\n")
