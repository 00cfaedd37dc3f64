"""Rules as people name them: by code or by name, in any case, with hyphens or underscores."""

from collections.abc import Iterable, Iterator

from jospar.errors import Misused
from jospar.rules.registry import Rule, rules


def rule_named(word: str) -> Rule | None:
    """Find the one rule that a word names as a whole; None for a family or the beginning of codes."""
    plain = word.strip().lower().replace("-", "_")
    return next((rule for rule in rules() if plain in (rule.code.lower(), rule.name, short_name(rule))), None)


def family_named(word: str) -> str:
    """Find the family that a word names, by its name or its beginning of codes; "" if it names none."""
    from jospar.change.registry import kinds  # noqa: PLC0415 -- validating never asks for changes

    plain = word.strip().lower()
    codes = {rule.code[:2]: rule.name.partition(".")[0] for rule in rules()}
    codes |= {kind.family: "" for kind in kinds()} | {"C": "changes"}
    return next((code for code, name in codes.items() if plain in (code.lower(), name)), "")


def short_name(rule: Rule) -> str:
    """Give a rule's name without its family."""
    return rule.name.rpartition(".")[2]


def known_words() -> Iterator[str]:
    """List the codes and the names of all rules."""
    for rule in rules():
        yield from (rule.code, short_name(rule))


def insist_on_absolute(ignored: Iterable[str]) -> None:
    """Refuse to leave out a rule that protects people; a family is left out but for such rules.

    Raises:
        Misused: X203, a word names an absolute rule.
    """
    for word in ignored:
        rule = rule_named(word)
        if rule is not None and rule.absolute:
            raise Misused("X203", given=word, code=rule.code)
