"""Measures as two people change them: drawn by Hypothesis, and written down as the house writes."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from hypothesis import strategies as st

from jospar.editing.manuscript import write_file
from jospar.editing.merging.laying import said_in, valued
from jospar.editing.merging.likeness import Tongue, chosen, opened, part_of
from jospar.editing.merging.merge import Merged, Versions, kind_of, merge_file
from jospar.editing.merging.record import Merger
from jospar.plan.conflict import Sides
from jospar.plan.measure import Measure
from jospar.reading.shape import Kind, Many, Record

Data: TypeAlias = Any
FILE = "plan/example/measures/XA-003.yaml"
KIND = Record(Measure)
TONGUE = Tongue("en")
MERGER = Merger(Sides(ours="main", theirs="their branch"), TONGUE)

words = st.sampled_from(["Принять стандарт", "to be done", "no", "1.10", "a: b", "x #y", "Ә\nБ", "«Жоспар»"])
days = st.sampled_from(["2026-12", "2027-03-31", "2028", "2027-Q3"])
ids = st.sampled_from(["ministry_a", "ministry_b", "akimat_1", "fund", "office"])
amounts = st.sampled_from(["10", "12.5", "0", "300"])
steps = st.sampled_from(["M1", "M2", "M3"])
milestones = st.lists(
    st.fixed_dictionaries({"id": steps, "title": words}, optional={"due": days}),
    unique_by=lambda one: one["id"],
    max_size=3,
).map(tuple)
years, funds = st.sampled_from(["2026", "2027"]), st.sampled_from(["local", "grant"])
budgets = st.lists(
    st.fixed_dictionaries(
        {"year": years, "fund": funds, "amount": amounts},
        optional={"certainty": st.just("indicative"), "reserve": amounts},
    ),
    unique_by=lambda one: (one["year"], one["fund"]),
    max_size=3,
).map(tuple)
exceptions = st.lists(
    st.fixed_dictionaries({"code": st.sampled_from(["J402", "J513"]), "because": words}),
    unique_by=lambda one: (one["code"], one["because"]),
    max_size=2,
).map(tuple)
FIELDS: dict[str, st.SearchStrategy[Data]] = {
    "title": words | st.fixed_dictionaries({"en": words}, optional={"ru": words, "kk": words}),
    "lead": ids,
    "co_executors": st.lists(ids, unique=True, max_size=4).map(tuple),
    "due": days | st.fixed_dictionaries({"every": st.just("quarter")}, optional={"from": days}),
    "milestones": milestones,
    "budget": budgets,
    "exceptions": exceptions,
    "note": words | st.fixed_dictionaries({}, optional={"en": words, "ru": words}),
    "completion": st.just("order")
    | st.fixed_dictionaries({"form": st.just("bill")}, optional={"text": words}),
    "state": st.sampled_from(["active", "suspended"]),
}
measures = st.fixed_dictionaries({"id": st.just("XA-003")}, optional=FIELDS)


def wrote(said: Data) -> bytes:
    """Write a measure down."""
    return write_file(FILE, valued(KIND, _without_nothing(said)))


def _without_nothing(said: Data) -> Data:
    return {key: one for key, one in said.items() if one not in ((), {})}


def merge(base: bytes, ours: bytes, theirs: bytes, *, file: str = FILE, merger: Merger = MERGER) -> Merged:
    """Merge three files, which can be."""
    made = merge_file(file, Versions(base, ours, theirs), merger)
    assert made is not None
    return made


def says(data: bytes, file: str = FILE) -> Data:
    """Read what a file says."""
    assert kind_of(file) is not None
    return said_in(file, data)


def swapped(versions: tuple[bytes, bytes, bytes]) -> tuple[bytes, bytes, bytes]:
    """Let each side be the other."""
    return versions[0], versions[2], versions[1]


def leaves(said: Data, kind: Kind = KIND, path: str = "") -> Iterator[tuple[str, str]]:
    """Give each single value with its path; items of lists by what names them, words by themselves."""
    kind = chosen(kind, (said,))
    said = opened(kind, said, TONGUE)
    if isinstance(said, dict):
        for key, one in said.items():
            yield from leaves(one, part_of(kind, key), f"{path}/{key}".lstrip("/"))
    elif isinstance(said, tuple):
        item = kind.item if isinstance(kind, Many) else kind
        for one in said:
            here = f"{path}/{_name(one)}" if isinstance(one, dict) else path
            yield from leaves(one, item, here)
    elif said is not None:
        yield path, said.rstrip("\n")


def _name(item: Data) -> str:
    names = [item[key] for key in ("id", "year", "fund", "code") if key in item]
    return "/".join(names)
