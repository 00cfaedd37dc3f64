"""What the environment says of the language that people want to read."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from jospar.errors import CannotRun, Misused
from jospar.words.languages import choose_language

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first of these that is set is the locale, as POSIX has it."""

UNSPOKEN = ("", "C", "POSIX")


def wished_languages(environment: Mapping[str, str]) -> Iterator[str]:
    """Name what the environment wishes for, best first: ``JOSPAR_LANG``, ``LANGUAGE``, the locale."""
    yield environment.get("JOSPAR_LANG", "")
    locale = next((environment[name] for name in LOCALES if environment.get(name)), "")
    if locale.partition(".")[0] not in UNSPOKEN:
        yield environment.get("LANGUAGE", "")
        yield locale
    elif not locale:
        yield _windows_locale()


def language_of_arguments(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Choose a language for a command that came to nothing, as one that runs would: ``--lang`` first.

    Then what the environment wishes for, then the plan's own languages, if it can be made out which plan.
    """
    wanted = word_after("--lang", arguments)
    try:
        choose_language(wanted)
    except Misused:
        wanted = None
    return choose_language(wanted, _candidates(arguments, environment))


def _candidates(arguments: Sequence[str], environment: Mapping[str, str]) -> Iterator[str]:
    """Name languages, best first; the plan is opened only where the environment wishes for none."""
    yield from wished_languages(environment)
    yield from _languages_of_plan(word_after("--plan", arguments))


def word_after(option: str, arguments: Sequence[str]) -> str | None:
    """Give what was typed for an option; None where it was not."""
    found = None
    for word, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        if word == option:
            found = following
        elif word.startswith(f"{option}="):
            found = word.removeprefix(f"{option}=")
    return found


def _languages_of_plan(given: str | None) -> tuple[str, ...]:
    """Read in which languages the plan speaks; nothing where there is none that can be read."""
    from jospar.cli.circumstances import Asked, choose_folder, read_head  # noqa: PLC0415 -- these import us
    from jospar.tree.folder import open_folder  # noqa: PLC0415 -- only of what came to nothing

    try:
        return read_head(open_folder(choose_folder(Asked(given)))).languages
    except (CannotRun, OSError, ValueError):
        return ()


def _windows_locale() -> str:
    """Ask Windows for the language of its own menus; nothing elsewhere."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- Windows alone needs these two
        import locale  # noqa: PLC0415 -- as above

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
