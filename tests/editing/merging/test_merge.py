"""Merges of files as people write them: layouts, comments, lists, and conflicts that were open before."""

import random
from typing import Any, TypeAlias

import pytest

from jospar.editing.merging.laying import lay
from jospar.editing.merging.likeness import Tongue, same
from jospar.editing.merging.merge import Versions, merge_file
from jospar.editing.merging.record import Merger
from jospar.plan.conflict import Sides
from tests.editing.merging.writing import FILE, KIND, MERGER, TONGUE, merge, says, wrote
from tests.editing.scribe import Scribe

Data: TypeAlias = Any

TEXT = """\
# who and when
id: XA-003
title: Adopt the standard  # short
co_executors: [a, b]  # by the act
due: 2027
exceptions:
  - {code: J402, because: late}  # one
milestones:
  # the first
  - id: M1
    title: Draft
    due: 2026-10
note: Agreed
"""


def changed(*pairs: tuple[str, str], text: str = TEXT) -> bytes:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def made(ours: bytes, theirs: bytes, base: bytes = TEXT.encode()) -> str:
    return merge(base, ours, theirs).data.decode()


def test_comments_of_both_sides_stay() -> None:
    ours = changed(("# short", "# ours"), ("due: 2027", "# until when\ndue: 2028"))
    theirs = changed(
        ("# the first", "# the very first"), ("note: Agreed", "note: Agreed  # in May\n# the end")
    )
    both = changed(
        ("# short", "# ours"),
        ("due: 2027", "# until when\ndue: 2028"),
        ("# the first", "# the very first"),
        ("note: Agreed", "note: Agreed  # in May\n# the end"),
    )
    assert made(ours, theirs) == both.decode()


DUTY = "due: {every: quarter, by: {day: 15, of: next_month}}"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("every: quarter", "every: half_year"), ("day: 15", "day: 20")),
        (("day: 15", "day: 20"), ("of: next_month", "of: next_quarter")),
        (("every: quarter", "every: quarter, on: [12-25]"), ("day: 15", "day: 20")),
    ],
)
def test_a_deadline_is_that_of_one_side(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    base = TEXT.replace("due: 2027\n", f"{DUTY}\n")
    mine, others = (changed(one, text=base) for one in (ours, theirs))
    outcome = merge(base.encode(), mine, others)
    assert [one.field for one in outcome.clashes] == ["due"]
    said = outcome.data.decode()
    assert DUTY.replace(*ours) in said
    for name, due in (("base", DUTY), ("ours", DUTY.replace(*ours)), ("theirs", DUTY.replace(*theirs))):
        assert due.replace("due:", f"{name}:") in said


def test_both_may_change_one_line_in_different_parts() -> None:
    assert "co_executors: [b, c, d]  # by the act\n" in made(
        changed(("[a, b]", "[a, b, c]")), changed(("[a, b]", "[b, d]"))
    )


def test_both_may_add_an_item_at_the_same_place() -> None:
    one, two = "  - {code: J501, because: x}\n", "  - {code: J502, because: y}\n"
    said = made(
        changed(("milestones:\n", f"{one}milestones:\n")), changed(("milestones:\n", f"{two}milestones:\n"))
    )
    assert said == changed(("milestones:\n", f"{one}{two}milestones:\n")).decode()


def test_the_same_change_is_made_once() -> None:
    same_ = changed(("due: 2027", "due: 2028"), ("[a, b]", "[a, b, c]"))
    assert made(same_, same_) == same_.decode()
    assert (
        made(changed(("due: 2027", "due: 2027-12-31")), changed(("due: 2027", "due: '2027-12-31'"))).count(
            "2027-12"
        )
        == 1
    )


def test_what_one_took_away_and_the_other_changed_is_open() -> None:
    gone = TEXT.partition("milestones:")[0] + "note: Agreed\n"
    said = made(gone.encode(), changed(("2026-10", "2026-11")))
    assert "field: milestones/M1" in said
    assert "theirs: {id: M1, title: Draft, due: 2026-11}" in said
    said = made(changed(("2026-10", "2026-11")), gone.encode())
    assert "ours: {id: M1, title: Draft, due: 2026-11}" in said
    assert "theirs:" not in said.replace("theirs: their branch", "")


def test_line_ends_and_the_mark_of_our_side_stay() -> None:
    mark, windows = b"\xef\xbb\xbf", changed(("due: 2027", "due: 2028")).replace(b"\n", b"\r\n")
    data = merge(TEXT.encode(), mark + windows, changed(("note: Agreed", "note: Asked"))).data
    assert data == mark + changed(("due: 2027", "due: 2028"), ("note: Agreed", "note: Asked")).replace(
        b"\n", b"\r\n"
    )


@pytest.mark.parametrize(
    ("file", "base", "ours", "theirs"),
    [
        ("plan/README.md", TEXT, TEXT, TEXT),
        (FILE, TEXT, "id: [", TEXT),
        (FILE, "<<<<<<< a\n", TEXT, TEXT + "weight: 2\n"),
        (FILE, TEXT, TEXT, TEXT + "note: Twice\n"),
        (FILE, TEXT, TEXT, "- a\n"),
        ("plan/sources.yaml", "", "- {title: No id}\n", "- {id: a}\n"),
        ("plan/sources.yaml", "", "id: a\n", "- {id: a}\n"),
    ],
)
def test_what_cannot_be_merged_by_fields_is_left_to_git(file: str, base: str, ours: str, theirs: str) -> None:
    assert merge_file(file, Versions(base.encode(), ours.encode(), theirs.encode()), MERGER) is None


def test_a_conflict_that_is_open_stays_until_a_side_settles_it() -> None:
    entry = "conflicts:\n  - {field: due, base: 2026, ours: 2027, theirs: 2028}\n"
    base = TEXT + entry
    assert made(changed(("note: Agreed", "note: x"), text=base), base.encode(), base.encode()).endswith(entry)
    settled = changed(("due: 2027", "due: 2028"))
    assert "conflicts" not in made(changed(("note: Agreed", "note: x"), text=base), settled, base.encode())
    both = made(changed(("due: 2027", "due: 2029")), settled, base.encode())
    assert "{field: due, ours: 2029, theirs: 2028, " in both
    kept = made(TEXT.encode(), settled, base.encode())
    assert "{field: due, ours: 2027, theirs: 2028, " in kept


def test_a_text_without_its_language_is_in_the_first_one() -> None:
    ours = changed(("note: Agreed", "note: {en: Agreed, ru: Согласовано}"))
    theirs = changed(("note: Agreed", "note: Refused"))
    assert "note: {en: Refused, ru: Согласовано}" in made(ours, theirs)
    unknown = merge(TEXT.encode(), ours, theirs, merger=Merger(Sides(), Tongue())).data.decode()
    assert "field: note" in unknown


@pytest.mark.parametrize("seed", range(12))
def test_layouts_are_nothing_to_the_meaning(seed: int) -> None:
    """Three files in three styles say after the merge what they say in the house's own."""
    chance = random.Random(seed)  # noqa: S311 -- a test's own dice
    left = 0
    for _ in range(20):
        said = [_measure(chance) for _ in range(3)]
        styled = [Scribe(chance).document(one).encode() for one in said]
        if chance.random() < 0.7:
            laid = [lay(FILE, styled[0], KIND, says(one), TONGUE) for one in styled[1:]]
            styled[1:] = [new or old for new, old in zip(laid, styled[1:], strict=True)]
        found = merge_file(FILE, Versions(styled[0], styled[1], styled[2]), MERGER)
        if found is None:
            left += 1
            continue
        wish = merge(*(wrote(says(one)) for one in styled))
        assert same(KIND, says(found.data), says(wish.data), TONGUE), found.data.decode()
    assert left <= 5


def _measure(chance: random.Random) -> Data:
    made_: dict[str, Data] = {"id": "XA-003"}
    for key in ("lead", "due", "note", "area"):
        if chance.random() < 0.7:
            made_[key] = chance.choice(["2027", "2028", "one", "two"])
    if chance.random() < 0.7:
        made_["co_executors"] = chance.sample(["a", "b", "c", "d"], chance.randint(1, 3))
    if chance.random() < 0.7:
        names = chance.sample(["M1", "M2", "M3"], chance.randint(1, 3))
        made_["milestones"] = [{"id": one, "title": chance.choice(["x", "y z"])} for one in names]
    if chance.random() < 0.5:
        made_["title"] = {"en": chance.choice(["a b", "c"]), "ru": chance.choice(["а б", "в"])}
    return made_
