"""``jospar blame``: who last changed each field of a record, when, and by which amendment."""

from jospar.cli.history import Id
from jospar.cli.log import Form, FormOption, Start
from jospar.cli.options import Lang, Plan


def blame(
    record: Id,
    *,
    form: FormOption = Form.TEXT,
    at: Start = None,
    plan: Plan = None,
    lang: Lang = None,
) -> int:
    """Show who last changed each field of a record, when, by which amendment, and in which commit."""
    from contextlib import closing  # noqa: PLC0415 -- imported when it is run

    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- as above
    from jospar.cli.lookback import Progress, look_back_from, meant, say  # noqa: PLC0415 -- as above
    from jospar.history.blame import blame as blamed  # noqa: PLC0415 -- as above
    from jospar.history.choice import Choice  # noqa: PLC0415 -- as above
    from jospar.history.chronicle import Scope, chronicle  # noqa: PLC0415 -- as above
    from jospar.history.present import record_of  # noqa: PLC0415 -- as above
    from jospar.report.history.blame import blame_json, blame_lines  # noqa: PLC0415 -- as above

    back = look_back_from(Asked(plan, at, lang=lang))
    found = meant(back, record)
    progress = Progress(back)
    scope = Scope(wanted=Choice(found.names).wants_own, heard=progress.heard)
    with closing(chronicle(back.branch, scope)) as chapters:
        present = record_of(found.plan, found.names)
        rows = blamed(present, found.names, chapters)
    progress.clear()
    if form is Form.JSON:
        text = blame_json(str(present.id), rows, back.scribe, commit=back.branch.commit)
        say([text.rstrip("\n")])
    else:
        say(blame_lines(rows, back.scribe))
    return 0
