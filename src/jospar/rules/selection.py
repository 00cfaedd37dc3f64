"""Which rules a run asks for, by code, by family or by name."""

from collections.abc import Sequence

from jospar.errors import Misused
from jospar.frozen import frozen
from jospar.reading.suggest import nearest
from jospar.rules.registry import Rule, rules


@frozen
class Selection:
    """Codes, beginnings of codes (J2) or names of rules to keep and to leave out."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def chosen(self) -> tuple[Rule, ...]:
        """List the rules that are asked for; absolute ones cannot be ignored.

        Raises:
            Misused: X202, a word that names no rule.
        """
        every = rules()
        for word in (*self.select, *self.ignore):
            if not any(_means(word, rule) for rule in every):
                known = [name for rule in every for name in (rule.code, rule.name.rpartition(".")[2])]
                raise Misused("X202", given=word, near=nearest(word, known))
        return tuple(
            rule
            for rule in every
            if (not self.select or any(_means(word, rule) for word in self.select))
            and (rule.absolute or not any(_means(word, rule) for word in self.ignore))
        )


def split_words(given: Sequence[str]) -> tuple[str, ...]:
    """Split what was given to an option: J2,J301 and repeated options are the same."""
    return tuple(word.strip() for one in given for word in one.split(",") if word.strip())


def _means(word: str, rule: Rule) -> bool:
    family, _, name = rule.name.partition(".")
    return rule.code.startswith(word.upper()) or word in (family, name, name.replace("_", "-"), rule.name)
