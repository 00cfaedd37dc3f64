"""Plans on both sides of a change, and what the gate says of it."""

from collections.abc import Iterable
from datetime import date

from jospar.plan.plan import Plan
from jospar.rules.gate.gate import Gate, gate
from jospar.rules.gate.passage import Passage
from tests.change.pairs import MEASURE, Pair, plan

ON = date(2026, 11, 21)
HEAD = "id: XA-003\ntitle: Adopt the standard\narea: health\n"
SETTINGS = "format: 1\nlanguages: [en, ru, kk]\n"
LATER = ("due: 2027-03-31", "due: 2027-10-01")


def plan_with(measure: str, rules: Iterable[str] = ()) -> Plan:
    """Read the example plan with other fields of a measure, and with rules for changes."""
    listed = "".join(f"    - {rule}\n" for rule in rules)
    policy = f"policy:\n  changes:\n{listed}" if listed else ""
    return plan({MEASURE: f"{HEAD}{measure}\n", "plan/jospar.yaml": f"{SETTINGS}{policy}"})


def judged(pair: Pair, author: str = "") -> Gate:
    """Ask the gate."""
    return gate(Passage(pair.before, pair.after, pair.changes, ON, author))


def ruled(before: str, after: str, *rules: str) -> list[str]:
    """Say what is to be done with each change of a measure."""
    pair = Pair(plan_with(before, rules), plan_with(after, rules))
    found = judged(pair).rulings
    return [found[one.fingerprint].then if one.fingerprint in found else "allow" for one in pair.changes]


def budget(*lines: tuple[int, str]) -> str:
    items = (f"{{year: {year}, fund: republican, amount: {amount}}}" for year, amount in lines)
    return f"budget: [{', '.join(items)}]"
