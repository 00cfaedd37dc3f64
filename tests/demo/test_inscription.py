"""What is written is what is read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jospar.demo.inscription import Braces, inscribe, tenths
from jospar.reading.document import read_document
from jospar.reading.node import Mapping, Scalar, member

PLAIN = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x4FF, exclude_categories=["Cc", "Zs"]), max_size=20
)


@given(PLAIN.map(lambda text: f"a{text} b"))
def test_any_text_in_a_block(text: str) -> None:
    assert read(inscribe({"key": text})) == text


@given(PLAIN.map(lambda text: f"a{text}b"))
def test_any_text_in_braces(text: str) -> None:
    node = read_document("plan/x.yaml", inscribe({"all": Braces({"key": text})}).encode()).node
    assert isinstance(node, Mapping)
    inner = member(node, "all")
    assert isinstance(inner, Mapping)
    value = member(inner, "key")
    assert isinstance(value, Scalar)
    assert value.value == text


def read(written: str) -> str:
    node = read_document("plan/x.yaml", written.encode()).node
    assert isinstance(node, Mapping)
    value = member(node, "key")
    assert isinstance(value, Scalar)
    return value.value


def test_a_record() -> None:
    record = {
        "id": "XA-001",
        "number": "1.10",
        "title": {"en": "Open: rooms"},
        "lead": None,
        "ids": Braces(("A", "B")),
        "steps": [{"id": "one", "title": {"en": "x"}}, Braces({"year": 2026, "transfer": True})],
    }
    assert inscribe(record) == (
        'id: XA-001\nnumber: "1.10"\ntitle:\n  en: "Open: rooms"\nids: [A, B]\n'
        "steps:\n  - id: one\n    title:\n      en: x\n  - {year: 2026, transfer: true}\n"
    )


@pytest.mark.parametrize(("amount", "written"), [(0, "0"), (5, "0.5"), (120, "12"), (1234, "123.4")])
def test_tenths(amount: int, written: str) -> None:
    assert tenths(amount) == written
