"""``jospar explain``: what a code means, why it is said, and an example of it."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_codes, complete_languages
from jospar.errors import Misused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jospar.change.registry import Kind
    from jospar.rules.registry import Rule
    from jospar.words.voice import Voice


class Format(StrEnum):
    """The forms in which pages are written."""

    TEXT = "text"
    MARKDOWN = "md"


Codes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CODE]...",
        help="Codes such as J203 or C210, or names of rules and changes; a family, such as J2 or money, is "
        "listed. None lists them all.",
        show_default=False,
        autocompletion=complete_codes,
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="kk|ru|en",
        help="The language of titles and headings; the pages themselves are in English. "
        "Else JOSPAR_LANG, the locale, or English.",
        autocompletion=complete_languages,
    ),
]
FormatOfPages = Annotated[
    Format, typer.Option("--format", metavar="text|md", help="Text for a terminal, or Markdown.")
]
REFUSED = "X"


def explain(codes: Codes = None, lang: Lang = None, format_: FormatOfPages = Format.TEXT) -> int:
    """Explain codes, or list all there are."""
    from os import environ  # noqa: PLC0415 -- imported when it is run

    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.cli.listing import code_list  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    voice, markdown = Voice(choose_language(lang, wished_languages(environ))), format_ is Format.MARKDOWN
    if not codes:
        lines: Iterable[str] = code_list(voice, markdown=markdown)
    else:
        known = [_find(word) for word in codes]  # all of them, before the first is written
        lines = _pages(known, voice, markdown=markdown)
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 0


def _find(word: str) -> "Rule | Kind | str":
    """Find a rule or a kind of change by its code or name, the code of a refusal, or a family.

    Raises:
        Misused: X201, there is none.
    """
    from jospar.change.registry import kind_named, kinds  # noqa: PLC0415 -- as above
    from jospar.cli.named import family_named, known_words, rule_named  # noqa: PLC0415 -- as above
    from jospar.cli.refusals import REFUSALS  # noqa: PLC0415 -- as above

    known = rule_named(word) or kind_named(word)
    if known is not None:
        return known
    plain, refused = word.strip().upper(), [code for code, _ in REFUSALS]
    if plain in (REFUSED, *refused):
        return plain
    family = family_named(word)
    if family:
        return family
    from jospar.reading.suggest import nearest  # noqa: PLC0415 -- only where nothing was found

    changes = [name for kind in kinds() for name in (kind.code, kind.function)]
    near = nearest(plain.replace("-", "_"), [*refused, *known_words(), *changes])
    raise Misused("X201", code=word, near=near)


def _pages(known: "list[Rule | Kind | str]", voice: "Voice", *, markdown: bool) -> "Iterator[str]":
    from jospar.cli.codepages import change_page, refusal_page, rule_page  # noqa: PLC0415 -- as above
    from jospar.cli.listing import code_list  # noqa: PLC0415 -- as above
    from jospar.rules.registry import Rule  # noqa: PLC0415 -- as above

    for number, one in enumerate(known):
        if number:
            yield ""
        if isinstance(one, Rule):
            yield from rule_page(one, voice, markdown=markdown)
        elif not isinstance(one, str):
            yield from change_page(one, voice, markdown=markdown)
        elif len(one) <= len("J2"):
            yield from code_list(voice, one, markdown=markdown)
        else:
            yield from refusal_page(one, voice, markdown=markdown)
