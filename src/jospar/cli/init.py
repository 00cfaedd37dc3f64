"""``jospar init``: begin a plan repository that a ministry could start from."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.completion import complete_language_list
from jospar.cli.options import Day
from jospar.cli.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jospar.plan.plan import Plan
    from jospar.scaffold.order import Order
    from jospar.words.voice import Voice


class ForgeOption(StrEnum):
    """The forges that pipelines are written for."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"
    ALL = "all"


Folder = Annotated[
    str,
    typer.Argument(metavar="DIR", help="The folder to begin in: one that is not there yet, or is empty."),
]
Prefix = Annotated[
    str, typer.Option("--prefix", metavar="XA", help="The letters that ids of measures begin with. Else XA.")
]
Langs = Annotated[
    list[str] | None,
    typer.Option(
        "--lang",
        metavar="LANGS",
        help="The languages of the plan, such as ru,kk,en; pages and remarks are in the first. Else "
        "JOSPAR_LANG, or the locale.",
        autocompletion=complete_language_list,
    ),
]
ForgeChoice = Annotated[
    ForgeOption,
    typer.Option("--forge", metavar="|".join(ForgeOption), help="Whose pipeline and owners to write."),
]
Git = Annotated[bool, typer.Option("--git", help="Make it a git repository, too. Nothing is committed.")]


def init(
    folder: Folder,
    *,
    prefix: Prefix = "XA",
    lang: Langs = None,
    forge: ForgeChoice = ForgeOption.ALL,
    day: Day = None,
    git: Git = False,
) -> int:
    """Write the files of a new plan repository, and say what to type next."""
    from dataclasses import replace  # noqa: PLC0415 -- imported when it is run
    from os import environ  # noqa: PLC0415 -- as above

    from jospar.cli.circumstances import parse_day, today, working_folder  # noqa: PLC0415 -- as above
    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.cli.writing import write_all  # noqa: PLC0415 -- as above
    from jospar.rules.selection import split_words  # noqa: PLC0415 -- as above
    from jospar.scaffold.making import draw  # noqa: PLC0415 -- as above
    from jospar.scaffold.order import FORGES, Order, spoken  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    languages = spoken(split_words(lang or ())) or (choose_language(None, wished_languages(environ)),)
    forges = tuple(one for one in FORGES if forge in (ForgeOption.ALL, one))
    order = Order(today("UTC") if day is None else parse_day(day), prefix, languages, forges)
    place = _room(folder)
    order = replace(order, in_git=git or any((one / ".git").exists() for one in (place, *place.parents)))
    voice = Voice(languages[0], languages)
    files = draw(order, lambda plan, cls: _schema(plan, cls, voice))
    if git:
        _git("--version", folder=working_folder())
    write_all(place, files)
    if git:
        _git("init", "--quiet", "--template=", "--initial-branch=main", folder=place)
    for line in _lines(voice, folder, order, len(files)):
        sys.stdout.write(f"{line}\n")
    return 0


def _room(given: str) -> "Path":
    """Find the folder that was named; raise Misused (X804) where something is in it, or it lies in a plan."""
    from os.path import normpath  # noqa: PLC0415 -- as above

    from jospar.cli.circumstances import working_folder  # noqa: PLC0415 -- as above
    from jospar.errors import Misused  # noqa: PLC0415 -- as above

    if not given.strip():
        raise Misused("X804", problem="empty")
    here = working_folder()
    place = here / normpath(here / given)
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise Misused("X804", problem="file", folder=given)
    if place.is_dir() and any(one.name != ".git" for one in place.iterdir()):
        raise Misused("X804", problem="full", folder=given)
    if any(one.name == "plan" and (one / "jospar.yaml").exists() for one in place.parents):
        raise Misused("X804", problem="plan", folder=given)
    return place


def _git(*words: str, folder: "Path") -> None:
    from jospar.tree.git import run_git  # noqa: PLC0415 -- only where git was asked for

    run_git(words, folder=folder)


def _schema(plan: "Plan", cls: type, voice: "Voice") -> str:
    from jospar.cli.schema import maker_of, schema_text  # noqa: PLC0415 -- as above

    return schema_text(maker_of(plan, voice), cls)


def _lines(voice: "Voice", folder: str, order: "Order", files: int) -> "Iterator[str]":
    """Say what was written and what to type next."""
    from jospar.scaffold.pages import BEGIN_GIT  # noqa: PLC0415 -- as above

    yield voice.count("init.made", files, folder=folder, prefix=order.prefix)
    yield voice.say("init.next")
    yield ""
    yield f"  cd {quote(folder)}"
    if not order.in_git:
        yield f"  {BEGIN_GIT.strip()}"
    yield "  jospar validate"
    yield "  jospar report weekly"
