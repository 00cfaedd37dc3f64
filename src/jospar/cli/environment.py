"""What the environment says of the language that people want to read."""

import sys
from collections.abc import Iterator, Mapping, Sequence

from jospar.errors import Misused
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
    """Choose a language for a command that could not begin: that of ``--lang`` if it can be made out."""
    wanted = None
    for word, following in zip(arguments, (*arguments[1:], ""), strict=True):
        if word == "--lang":
            wanted = following
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    try:
        return choose_language(wanted, wished_languages(environment))
    except Misused:
        return choose_language(None, wished_languages(environment))


def _windows_locale() -> str:
    """Ask Windows for the language of its own menus; nothing elsewhere."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- Windows alone needs these two
        import locale  # noqa: PLC0415 -- as above

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
