"""``jospar manual``: the pages that are shipped with the program, listed or read."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_languages, complete_topics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jospar.words.voice import Voice

TopicName = Annotated[
    str | None,
    typer.Argument(
        metavar="[TOPIC]",
        help="The page to read, by its name or the beginning of it. None lists them all.",
        show_default=False,
        autocompletion=complete_topics,
    ),
]
Raw = Annotated[
    bool, typer.Option("--raw", help="Write the page as it is, in Markdown; so it is written into a pipe.")
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="kk|ru|en",
        help="The language of the list; the pages themselves are in English. "
        "Else JOSPAR_LANG, the locale, or English.",
        autocompletion=complete_languages,
    ),
]
INDENT = "  "


def manual(*, topic: TopicName = None, raw: Raw = False, lang: Lang = None) -> int:
    """List the pages of the manual, or show one: laid out on a terminal, as it is in a pipe."""
    from os import environ  # noqa: PLC0415 -- imported when it is run

    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    voice = Voice(choose_language(lang, wished_languages(environ)))
    if topic is None:
        for line in _list(voice):
            sys.stdout.write(f"{line}\n")
        return 0
    from jospar.cli.topics import topic_named  # noqa: PLC0415 -- as above

    text = topic_named(topic).file.read_text("utf-8")
    if raw or not sys.stdout.isatty():
        sys.stdout.write(text)
        return 0
    from jospar.cli.paging import show_page  # noqa: PLC0415 -- Rich takes its time

    show_page(text)
    return 0


def _list(voice: "Voice") -> "Iterator[str]":
    from jospar.cli.topics import DECISIONS, topics  # noqa: PLC0415 -- as above

    known = topics()
    width = max(len(one.name) for one in known)
    yield voice.heading("cli.manual.pages")
    yield from (f"{INDENT}{one.name:<{width}}  {one.title}" for one in known if DECISIONS not in one.name)
    yield from ("", voice.heading("cli.manual.decisions"))
    yield from (f"{INDENT}{one.name:<{width}}  {one.title}" for one in known if DECISIONS in one.name)
    yield from ("", voice.say("cli.manual.read", command="jospar manual writing-plan-files"))
