"""All text rules together cost less than reading the file does."""

from timeit import repeat

import pytest

from jospar.reading.document import read_document
from jospar.rules.registry import Scope, rules

SENTENCE = "Открыть кабинеты помощи, чтобы ребёнка, пострадавшего от насилия, опрашивали один раз"
TEXT = "id: XA-001\nnumber: 1.1\n" + "".join(
    f"- id: step_{row}\n  title:\n    ru: {SENTENCE}\n    kk: Зорлық көрген баланы бір рет қана сұрау\n"
    f"  due: 2027-0{row}-15\n  source: act_{row}\n"
    for row in range(1, 9)
)


@pytest.mark.benchmark
def test_text_rules_are_cheap_beside_reading(table: list[str]) -> None:
    looks = [rule.text_check() for rule in rules() if rule.scope is Scope.TEXT]
    data = TEXT.encode()
    assert 2000 < len(data) < 3200

    def inspect() -> None:
        for look in looks:
            for _ in look("plan/x/measures/XA-001.yaml", TEXT):
                raise AssertionError

    inspecting = min(repeat(inspect, number=50, repeat=7))
    reading = min(repeat(lambda: read_document("plan/x.yaml", data), number=50, repeat=7))
    share = inspecting / reading
    table.append(f"| text rules, one file | {share:.2f} of reading it | | at most 1 |")
    assert share < 1
