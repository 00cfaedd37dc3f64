"""The next free id: whatever is taken, it is in its row, nobody's, and behind those that are there."""

from hypothesis import given
from hypothesis import strategies as some

from jospar.editing.numbering import Numbers

NUMBERS = some.integers(1, 30)
ROWS = some.builds(
    Numbers,
    stem=some.just("XA-"),
    width=some.integers(1, 3),
    first=some.integers(1, 10),
    last=some.none() | some.integers(10, 30),
    kept=some.lists(some.tuples(NUMBERS, NUMBERS).map(lambda ends: (min(ends), max(ends))), max_size=2).map(
        tuple
    ),
)


@given(row=ROWS, numbers=some.sets(NUMBERS))
def test_the_next_id_is_free_in_its_row_and_behind_the_others(row: Numbers, numbers: set[int]) -> None:
    taken = {row.name(number) for number in numbers}
    found = row.free(taken)
    own = {number for number in range(row.first, (row.last or 100) + 1) if row.number(row.name(number))}
    if found is None:
        assert own <= numbers
        return
    number = row.number(found)
    assert number in own - numbers
    used = own & numbers
    later = {one for one in own - numbers if one > max(used, default=0)}
    assert number == min(later or own - numbers)


@given(row=ROWS, numbers=some.sets(NUMBERS))
def test_ids_in_other_letters_are_taken_too(row: Numbers, numbers: set[int]) -> None:
    taken = {row.name(number) for number in numbers}
    assert row.free({name.lower() for name in taken}) == row.free(taken)
