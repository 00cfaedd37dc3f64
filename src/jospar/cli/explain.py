"""``jospar explain``: what a code means, why it is said, and an example of it."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jospar.errors import Misused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jospar.change.registry import Kind
    from jospar.rules.registry import Rule
    from jospar.words.voice import Voice

Codes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CODE]...",
        help="Codes such as J203 or C210, or names of rules and changes. None lists them all.",
        show_default=False,
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="kk|ru|en",
        help="The language of titles and headings; the pages themselves are in English. "
        "Else JOSPAR_LANG, the locale, or English.",
    ),
]
INDENT = "  "


def explain(codes: Codes = None, lang: Lang = None) -> int:
    """Explain codes, or list all there are."""
    from os import environ  # noqa: PLC0415 -- imported when it is run

    from jospar.cli.environment import wished_languages  # noqa: PLC0415 -- as above
    from jospar.words.languages import choose_language  # noqa: PLC0415 -- as above
    from jospar.words.voice import Voice  # noqa: PLC0415 -- as above

    voice = Voice(choose_language(lang, wished_languages(environ)))
    if not codes:
        lines: Iterable[str] = _list(voice)
    else:
        known = [_find(word) for word in codes]  # all of them, before the first is written
        lines = _pages(known, voice)
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 0


def _find(word: str) -> "Rule | Kind | str":
    """Find a rule or a kind of change by its code or name, or the code of a refusal.

    Raises Misused (X201) if there is none.
    """
    from jospar.change.registry import kind_named, kinds  # noqa: PLC0415 -- as above
    from jospar.cli.named import known_words, rule_named  # noqa: PLC0415 -- as above
    from jospar.cli.refusals import REFUSALS  # noqa: PLC0415 -- as above

    known = rule_named(word) or kind_named(word)
    if known is not None:
        return known
    plain, refused = word.strip().upper(), [code for code, _ in REFUSALS]
    if plain in refused:
        return plain
    from jospar.reading.suggest import nearest  # noqa: PLC0415 -- only where nothing was found

    changes = [name for kind in kinds() for name in (kind.code, kind.function)]
    near = nearest(plain.replace("-", "_"), [*refused, *known_words(), *changes])
    raise Misused("X201", code=word, near=near)


def _pages(known: "list[Rule | Kind | str]", voice: "Voice") -> "Iterator[str]":
    from jospar.rules.registry import Rule  # noqa: PLC0415 -- as above

    for number, one in enumerate(known):
        if number:
            yield ""
        if isinstance(one, str):
            yield from _refusal(one, voice)
        else:
            yield from _page(one, voice) if isinstance(one, Rule) else _change_page(one, voice)


def _change_page(kind: "Kind", voice: "Voice") -> "Iterator[str]":
    from jospar.change.page import page_of  # noqa: PLC0415 -- as above
    from jospar.words.changes import title_of_change  # noqa: PLC0415 -- as above

    page = page_of(kind)
    yield f"{kind.code} ({voice.say(f'weight.{kind.weight}')}): {title_of_change(voice, kind.code)}"
    if kind.mirror != kind.code:
        yield voice.say("cli.mirror", code=kind.mirror, title=title_of_change(voice, kind.mirror))
    yield from ("", _plain(page.summary))
    yield from _section(voice.heading("cli.why"), page.why)
    for heading, example in (("cli.before", page.before), ("cli.after", page.after)):
        if example:
            yield from _section(voice.heading(heading), example)


def _page(rule: "Rule", voice: "Voice") -> "Iterator[str]":
    from jospar.rules.page import page_of  # noqa: PLC0415 -- as above

    page = page_of(rule)
    yield f"{rule.code} ({voice.say(f'finding.{rule.level}')}): {title_of(rule, voice)}"
    if rule.absolute:
        yield voice.say("cli.absolute")
    yield from ("", _plain(page.summary))
    yield from _section(voice.heading("cli.why"), page.why)
    for example in page.passes:
        yield from _section(voice.heading("cli.passes"), example.source)
    for example in page.fails:
        yield from _section(voice.heading("cli.fails"), example.source)


def _section(heading: str, text: str) -> "Iterator[str]":
    yield from ("", heading)
    for line in _plain(text).rstrip("\n").split("\n"):
        yield f"{INDENT}{line}".rstrip()


def _plain(text: str) -> str:
    return text.replace("``", "`")


def title_of(rule: "Rule", voice: "Voice") -> str:
    """Say in a few words what all findings of a rule have in common."""
    key = f"{rule.code}.title"
    return voice.say(key) if voice.has(key) else rule.name.rpartition(".")[2].replace("_", " ")


def refusal_text(code: str, voice: "Voice") -> str:
    """Say a refusal with the names of its facts in the places of the facts."""
    from jospar.words.placeholders import PLACEHOLDER  # noqa: PLC0415 -- as above

    # Two of whatever is counted: a message with plural forms needs a number.
    return PLACEHOLDER.sub(lambda place: f"<{place[1]}>", voice.count(code, 2))


def _refusal(code: str, voice: "Voice") -> "Iterator[str]":
    from jospar.cli.refusals import exit_code_of  # noqa: PLC0415 -- as above

    yield f"{code} ({voice.say('cli.exit', line=exit_code_of(code))})"
    yield from ("", refusal_text(code, voice))


def _list(voice: "Voice") -> "Iterator[str]":
    from jospar.cli.refusals import REFUSALS  # noqa: PLC0415 -- as above
    from jospar.code import Level  # noqa: PLC0415 -- as above
    from jospar.rules.registry import rules  # noqa: PLC0415 -- as above

    words = {level: voice.say(f"finding.{level}") for level in Level}
    width = max(len(word) for word in words.values())
    family = ""
    for rule in rules():
        if rule.name.partition(".")[0] != family:
            yield from ([""] if family else [])
            family = rule.name.partition(".")[0]
            yield f"{rule.code[:2]} {voice.say(f'family.{family}')}"
        yield f"{INDENT}{rule.code}  {words[rule.level]:<{width}}  {title_of(rule, voice)}"
    yield from _list_changes(voice)
    yield from ("", f"X {voice.say('family.refusals')}")
    for code, _ in REFUSALS:
        yield f"{INDENT}{code}  {refusal_text(code, voice)}"


def _list_changes(voice: "Voice") -> "Iterator[str]":
    from jospar.change.registry import WEIGHTS, kinds  # noqa: PLC0415 -- as above
    from jospar.words.changes import title_of_change  # noqa: PLC0415 -- as above

    words = {weight: voice.say(f"weight.{weight}") for weight in WEIGHTS}
    width = max(len(word) for word in words.values())
    family = ""
    for kind in kinds():
        if kind.family != family:
            family = kind.family
            yield from ("", f"{family} {voice.say(f'family.changes.{family[1:]}')}")
        yield f"{INDENT}{kind.code}  {words[kind.weight]:<{width}}  {title_of_change(voice, kind.code)}"
