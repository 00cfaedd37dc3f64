"""``jospar git``: teach git to tell changes of plan files by meaning, and what git then calls."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.cli.options import Lang, Plan
from jospar.errors import Misused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


INSTALL, UNINSTALL, DRIVER, MERGER = "install", "uninstall", "diff-driver", "merge-driver"
FEWEST = 7
"""What git gives a driver of differences: a path, then file, id and mode on both sides."""
_ASKED = "jospar git merge-driver -- %O %A %B %L %P %S %X %Y"
_WITHOUT = "git merge-file --marker-size=%L %A %O %B"
SETTINGS: "Mapping[str, str]" = {
    "diff.jospar.command": "jospar git diff-driver",
    "merge.jospar.name": "plan files by their fields",
    # git takes a driver that can't be started for a conflict and its file for the outcome, which would
    # be our side alone: where jospar is not found, git's own merge by lines takes its place
    "merge.jospar.driver": (f"if command -v jospar >/dev/null 2>&1; then {_ASKED}; else {_WITHOUT}; fi"),
}
"""What is set in the configuration of a clone."""
MERGED = 5
"""What git gives a driver of merges at least: three files, the length of markers, and a path."""
NOWHERE = "0" * 6
PLAN = "plan/"


def _actions() -> list[str]:
    return [INSTALL, UNINSTALL]


Action = Annotated[
    str,
    typer.Argument(
        metavar="install|uninstall", help="What to do with the settings.", autocompletion=_actions
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[…]", help="What git itself gives a driver.", show_default=False),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Set it without asking.")]


def git(
    action: Action,
    words: Words = None,
    *,
    yes: Yes = False,
    plan: Plan = None,
    lang: Lang = None,
) -> int:
    """Set what is needed in this repository after showing it, or show or merge one file as git asks."""
    given = words or []
    if action == INSTALL and not given:
        return _install(plan, lang, yes=yes)
    if action == UNINSTALL and not given:
        return _uninstall(plan, lang)
    if action == DRIVER and given:
        return _show(given, lang)
    if action == MERGER and len(given) >= MERGED:
        return _merge(given, lang)
    raise Misused("X905", given=action, known=(INSTALL, UNINSTALL))


def _install(plan: str | None, lang: str | None, *, yes: bool) -> int:
    """Show what is to be set; set it when that is wanted."""
    from jospar.cli.circumstances import Asked, look_around, shown  # noqa: PLC0415 -- as above
    from jospar.cli.lookback import say  # noqa: PLC0415 -- as above
    from jospar.cli.quoting import quote  # noqa: PLC0415 -- imported when it is run
    from jospar.cli.writing import write_all  # noqa: PLC0415 -- as above
    from jospar.tree.drivers import (  # noqa: PLC0415 -- as above
        ATTRIBUTES,
        LINE,
        alias_wanted,
        missing_settings,
        set_drivers,
        with_drivers,
    )

    here = look_around(Asked(plan, lang=lang))
    voice, path = here.voice, here.folder / ATTRIBUTES
    before = path.read_text("utf-8") if path.is_file() else ""
    wanted = {**SETTINGS, **alias_wanted(here.folder)}
    after, missing = with_drivers(before), missing_settings(here.folder, wanted)
    if after == before and not missing:
        say([voice.say("history.git.there")])
        return 0
    say([voice.say("history.git.intent")])
    say(f"  git config --local {name} {quote(value)}" for name, value in missing.items())
    say([f"  echo {quote(LINE)} >> {shown(path)}"] if after != before else [])
    if not yes and not (sys.stdin.isatty() and typer.confirm(voice.say("history.git.ask"))):
        say([voice.say("history.git.not_set")])
        return 0
    set_drivers(here.folder, missing)
    if after != before:
        write_all(here.folder, {ATTRIBUTES: after})
    say([voice.say("history.git.set")])
    return 0


def _uninstall(plan: str | None, lang: str | None) -> int:
    """Take the settings out of this clone; the line in .gitattributes is everybody's, and stays."""
    from jospar.cli.circumstances import Asked, look_around  # noqa: PLC0415 -- as above
    from jospar.cli.lookback import say  # noqa: PLC0415 -- as above
    from jospar.tree.drivers import unset_drivers  # noqa: PLC0415 -- as above

    here = look_around(Asked(plan, lang=lang))
    gone = unset_drivers(here.folder)
    say([here.voice.say("history.git.unset", sections=gone) if gone else here.voice.say("history.git.none")])
    return 0


def _merge(words: "Sequence[str]", lang: str | None) -> int:
    """Merge one file by its fields; by its lines where that can't be."""
    from jospar.cli.circumstances import working_folder  # noqa: PLC0415 -- as above
    from jospar.cli.merging import merge_driver  # noqa: PLC0415 -- as above

    prefix, name = _in_plan(working_folder(), words[4])
    return merge_driver(words, prefix, name, lang)


def _show(words: "Sequence[str]", lang: str | None) -> int:
    """Show one file by meaning; by its lines where it is no plan file that can be read."""
    from os import environ  # noqa: PLC0415 -- as above

    from jospar.cli.circumstances import read_head, working_folder  # noqa: PLC0415 -- as above
    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.cli.lookback import say  # noqa: PLC0415 -- as above
    from jospar.history.excerpt import Excerpt  # noqa: PLC0415 -- as above
    from jospar.history.single import Version, file_changes  # noqa: PLC0415 -- as above
    from jospar.report.history.scribe import Scribe  # noqa: PLC0415 -- as above
    from jospar.report.history.single import plain_lines, single_lines  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    if len(words) < FEWEST:
        say(words[:1])  # a file that is not merged yet: git gives its name alone
        return 0
    top = working_folder()
    prefix, old_name = _in_plan(top, words[0])
    _, new_name = _in_plan(top, words[FEWEST]) if len(words) > FEWEST else (prefix, old_name)
    before = Version(old_name, _data(words[1], words[3]))
    after = Version(new_name, _data(words[4], words[6]))
    beside = _beside(top / prefix)
    repository = read_head(Excerpt("", beside))
    voice = Voice(
        choose_language(lang, (*wished_languages(environ), *repository.languages)), repository.languages
    )
    changes = file_changes(before, after, beside)
    path = words[FEWEST] if len(words) > FEWEST else words[0]
    say(
        plain_lines(before, after)
        if changes is None
        else single_lines(path, changes, Scribe(voice, repository))
    )
    return 0


def _data(file: str, mode: str) -> bytes | None:
    """Read one side of the file; None where git says that there is none."""
    from pathlib import Path  # noqa: PLC0415 -- as above

    return None if mode in (".", NOWHERE) or file == "/dev/null" else Path(file).read_bytes()


def _in_plan(top: "Path", path: str) -> tuple[str, str]:
    """Split a path from the top of a repository into where the plan lies and the name in the plan."""
    parts = path.split("/")
    places = [number for number, part in enumerate(parts) if part == PLAN.rstrip("/")] or [0]
    at = next((n for n in places if (top.joinpath(*parts[: n + 1]) / "jospar.yaml").is_file()), places[0])
    return "/".join(parts[:at]), "/".join(parts[at:])


def _beside(folder: "Path") -> "Mapping[str, bytes]":
    """Read what a file is understood and explained by, as it lies in the folder now; nothing without one."""
    from jospar.errors import CannotRun  # noqa: PLC0415 -- as above
    from jospar.history.files import ALWAYS, address_of  # noqa: PLC0415 -- as above
    from jospar.history.past import SHARED  # noqa: PLC0415 -- as above
    from jospar.tree.folder import open_folder  # noqa: PLC0415 -- as above

    try:
        tree = open_folder(folder)
    except CannotRun:
        return {}
    places = ((name, address_of(name)) for name in tree.names())
    return {
        name: tree.read(name)
        for name, where in places
        if where is not None and (name in SHARED or where.record in ALWAYS)
    }
