"""Text rules stand any text: nothing raises, places lie inside, and twice the text takes twice the time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.place import Place
from jospar.rules.registry import Rule, Scope, rules

LOOKS = [rule for rule in rules() if rule.scope is Scope.TEXT]
TRAPS = {
    "a": "a",
    "letters in turn": "aа",
    "at signs": "a@",
    "dotted": "a@b.",
    "digits": "7",
    "spaced digits": "8 7 (",
    "plus": "+7 ",
    "spaces": " ",
    "marks begun": "для ",
    "secret": "құпия ",
    "names": "Иван ",
    "patronymics": "Ивановна",
    "endings": "вич",
    "slashes": "http://",
    "backslashes": "\\",
    "server names": "\\\\a",
    "soft hyphens": "\u00ad",
    "joiners": "\u200d",
    "parts": "и\u0306",
    "quotes": '"\\u200b" ',
    "brackets": "[",
}
TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aа1078+ ()-@.:/\\\"'#\n\u00ad\u200d\u0306ДСПИвановичқызыұлы"),
    ),
    max_size=300,
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_looked_at_without_harm(text: str) -> None:
    for rule in LOOKS:
        for one in rule.text_check()("plan/x/measures/X-1.yaml", text):
            assert one.code == rule.code
            assert isinstance(one.at, Place)
            assert 0 <= one.at.start <= one.at.end <= len(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS.filter(str.strip))
def test_any_file_name_is_looked_at_without_harm(name: str) -> None:
    for rule in LOOKS:
        for one in rule.text_check()(f"plan/{name}.yaml", ""):
            assert one.at == Place(f"plan/{name}.yaml")


@pytest.mark.parametrize("trap", TRAPS.values(), ids=list(TRAPS))
@pytest.mark.parametrize("rule", LOOKS, ids=lambda rule: rule.code)
def test_no_text_is_a_trap(rule: Rule, trap: str) -> None:
    text = trap * (200_000 // len(trap))
    found = list(rule.text_check()("plan/x/measures/X-1.yaml", text))  # hours, if it were quadratic
    assert all(one.code == rule.code for one in found)
