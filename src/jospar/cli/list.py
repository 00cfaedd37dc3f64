"""``jospar list``: the records that a filter chooses, a row each."""

import sys
from typing import TYPE_CHECKING

from jospar.cli.choosing import AsJson, FilterCommand, Form, FormOfList, Sort, What, WhatToList, Where
from jospar.cli.options import At, Day, Lang, Plan

if TYPE_CHECKING:
    from jospar.filter.subjects import Subject
    from jospar.report.looking.order import Key

COMMAND = FilterCommand


def list(  # noqa: A001 -- a command's function has the command's name
    *,
    where: Where = None,
    what: WhatToList = What.MEASURES,
    sort: Sort = None,
    form: FormOfList = Form.TEXT,
    as_json: AsJson = False,
    plan: Plan = None,
    at: At = None,
    day: Day = None,
    lang: Lang = None,
) -> int:
    """List what a filter chooses."""
    from jospar.cli.circumstances import Asked  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.looking import joined, see, write_json, write_page  # noqa: PLC0415 -- as above
    from jospar.report.looking.lists import list_page  # noqa: PLC0415 -- as above
    from jospar.report.looking.order import ordered  # noqa: PLC0415 -- as above
    from jospar.rules.selection import split_words  # noqa: PLC0415 -- as above

    wanted = Form.JSON if as_json else form
    subject: Subject = what.value
    sight = see(Asked(plan, at, day, lang), identified=wanted is Form.JSON, reports=what is What.MEASURES)
    query = joined(where)
    chosen = sight.chosen(query, subject)
    keys = [_key(word, subject) for word in split_words(sort or ())]
    found = [one for one in sight.records(subject) if chosen.accepts(one)]
    page = list_page(sight.desk, subject, ordered(found, keys, sight.scene, sight.desk.voice), where=query)
    if wanted is Form.JSON:
        write_json(page, sight.here)
    elif wanted is Form.CSV:
        _write_csv(page.parts[0])
    else:
        write_page(page)
    return 0


def _write_csv(table: object) -> None:
    from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above
    from jospar.report.looking.csv import table_csv  # noqa: PLC0415 -- as above
    from jospar.report.looking.page import Table  # noqa: PLC0415 -- as above

    insist_on_utf8()
    if isinstance(table, Table):
        sys.stdout.write(table_csv(table))


def _key(word: str, subject: "Subject") -> "Key":
    """Find the field of a word of ``--sort``; raise Misused (X753) for what is none."""
    from jospar.errors import Misused  # noqa: PLC0415 -- as above
    from jospar.filter.subjects import SUBJECTS  # noqa: PLC0415 -- as above
    from jospar.reading.suggest import nearest  # noqa: PLC0415 -- as above

    fields, name = SUBJECTS[subject], word.removeprefix("-").removeprefix("+").lower()
    if name not in fields:
        known = tuple(sorted(fields))
        raise Misused("X753", given=name, known=known, near=nearest(name, known))
    return fields[name], word.startswith("-")
