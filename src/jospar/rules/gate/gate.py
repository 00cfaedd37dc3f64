"""The gate: what policy, approvals and ownership say of changes before they become the plan."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import cast

from jospar.code import Code, Level
from jospar.finding import Finding
from jospar.frozen import frozen
from jospar.rules.gate.passage import Passage
from jospar.rules.gate.ruling import Ruling, rulings
from jospar.rules.registry import LookAtChanges, Scope, rules
from jospar.rules.validate import levelled, levels_of


@frozen
class Gate:
    """What the gate says: of changes by their fingerprints, and what is to be found fault with."""

    rulings: Mapping[str, Ruling]
    findings: tuple[Finding, ...]

    @property
    def missing(self) -> tuple[Ruling, ...]:
        """List the rulings on changes that need an approval and have none."""
        return tuple(one for one in self.rulings.values() if one.missing)


OPEN = Gate({}, ())
"""The gate of a plan that is new: there is nobody yet who could have approved it."""


def gate(passage: Passage) -> Gate:
    """Hold changes against the policy of the plan as it was, and against the approvals that came with them.

    Levels are those of the policy as it was, too.
    """
    chosen = [one for one in rules() if one.scope is Scope.CHANGES]
    levels = levels_of(chosen, passage.before)
    found = tuple(_found(passage, {one.code: one.module for one in chosen}))
    ruled = {one.change.fingerprint: one for one in rulings(passage)}
    return Gate(ruled, tuple(sorted(levelled(found, levels), key=_order)))


def _found(passage: Passage, modules: Mapping[Code, str]) -> Iterator[Finding]:
    for module in modules.values():
        yield from cast("LookAtChanges", import_module(module).check)(passage)


def _order(one: Finding) -> tuple[int, str, str]:
    return -one.level.rank, one.code, one.file


def worst(gate: Gate, level: Level) -> tuple[Finding, ...]:
    """List the findings of a level and graver ones."""
    return tuple(one for one in gate.findings if one.level.rank >= level.rank)
