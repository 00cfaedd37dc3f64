"""``jospar schema``: JSON Schemas of the plan files, for editors that complete and check."""

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.options import Plan

if TYPE_CHECKING:
    from pathlib import Path

    from jospar.plan.plan import Plan as WholePlan
    from jospar.scaffold.schema.making import Maker
    from jospar.words.voice import Voice


def _records() -> list[str]:
    from jospar.reading.layout import KINDS  # noqa: PLC0415 -- only while a word is completed

    return list(KINDS.values())


Kind = Annotated[
    str | None,
    typer.Argument(
        metavar="[RECORD]",
        help="The record: measure, indicator, progress and so on. Without it, and without --out, they are "
        "listed.",
        show_default=False,
        autocompletion=_records,
    ),
]
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help="Write RECORD.schema.json into this folder, outside of plan/: of one record, or of all.",
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="kk|ru|en",
        help="The language of keys and words. Else JOSPAR_LANG, the locale, or the plan's first language.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing of the files that were written.")]


def schema(
    record: Kind = None, *, out: Out = None, plan: Plan = None, lang: Lang = None, quiet: Quiet = False
) -> int:
    """Print the schema of a record, write those of all, or list the records."""
    from jospar.errors import Misused  # noqa: PLC0415 -- imported when it is run
    from jospar.reading.layout import KINDS  # noqa: PLC0415 -- as above
    from jospar.reading.suggest import nearest  # noqa: PLC0415 -- as above
    from jospar.scaffold.schema.places import PLACES  # noqa: PLC0415 -- as above

    types = {kind: cls for cls, kind in KINDS.items()}
    if record is not None and record not in types:
        raise Misused("X801", given=record, near=nearest(record, tuple(types)), known=tuple(types))
    if record is None and out is None:
        for kind, cls in types.items():
            sys.stdout.write(f"{kind:<12} {' '.join(PLACES[cls])}\n")
        return 0
    maker, voice, folder = _maker(plan, lang)
    chosen = types if record is None else {record: types[record]}
    texts = {kind: schema_text(maker, cls) for kind, cls in chosen.items()}
    if out is None:
        from jospar.cli.streams import insist_on_utf8  # noqa: PLC0415 -- as above

        insist_on_utf8()
        sys.stdout.write("".join(texts.values()))
        return 0
    _write(texts, out, folder)
    if not quiet:
        sys.stdout.write(voice.count("schema.written", len(texts), folder=out) + "\n")
    return 0


def schema_text(maker: "Maker", cls: type) -> str:
    """Write the schema of a record as a file holds it."""
    return json.dumps(maker.document(cls), ensure_ascii=False, indent=2) + "\n"


def _write(texts: dict[str, str], out: str, plan: "Path | None") -> None:
    from jospar.cli.circumstances import working_folder  # noqa: PLC0415 -- as above
    from jospar.cli.writing import lies_in, write_all  # noqa: PLC0415 -- as above
    from jospar.errors import Misused  # noqa: PLC0415 -- as above

    if not out.strip():
        raise Misused("X802", folder=out, problem="empty")
    folder = working_folder() / out
    if plan is not None and lies_in(folder, plan / "plan"):
        raise Misused("X802", folder=out)
    write_all(folder, {f"{kind}.schema.json": text for kind, text in texts.items()})


def _maker(plan: str | None, lang: str | None) -> "tuple[Maker, Voice, Path | None]":
    """Make the maker of schemas: with the names of the plan that was asked for, or of the one here."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.schemawords import FormatWords  # noqa: PLC0415 -- as above
    from jospar.errors import CannotRun  # noqa: PLC0415 -- as above
    from jospar.scaffold.schema.making import Maker  # noqa: PLC0415 -- as above

    try:
        here = look_around(Asked(plan, lang=lang))
    except CannotRun as absent:
        if plan is not None or absent.code != "X101":
            raise
        voice = _voice(lang)
        return Maker(FormatWords(voice)), voice, None
    from jospar.reading.load import load  # noqa: PLC0415 -- as above

    loaded = load(here.tree, every_report=False).plan
    return maker_of(loaded, here.voice), here.voice, here.folder


def maker_of(plan: "WholePlan", voice: "Voice") -> "Maker":
    """Make the maker of schemas for a plan, in a language."""
    from jospar.cli.schemawords import FormatWords  # noqa: PLC0415 -- as above
    from jospar.scaffold.schema.making import Maker  # noqa: PLC0415 -- as above
    from jospar.scaffold.schema.registries import registries  # noqa: PLC0415 -- as above

    return Maker(FormatWords(voice), registries(plan, voice.language))


def _voice(lang: str | None) -> "Voice":
    from os import environ  # noqa: PLC0415 -- as above

    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    return Voice(choose_language(lang, wished_languages(environ)))
