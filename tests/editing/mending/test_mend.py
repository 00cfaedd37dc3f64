"""Mending: what a finding offers is written at its place, all other bytes stay, and the finding is gone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jospar.code import Code
from jospar.demo.desk import last_day
from jospar.demo.history import files_after, history
from jospar.demo.mistakes.mistake import Mistake, plant
from jospar.demo.mistakes.registry import mistakes
from jospar.demo.order import Order
from jospar.editing.mending.mend import Mended, mend
from jospar.editing.mending.offers import OFFERS
from jospar.editing.splice import Splice, apart, spliced
from jospar.place import Place
from jospar.rules.page import STATUS_DATE, Example, page_of
from jospar.rules.registry import rules
from jospar.rules.validate import Verdict, validate
from tests.rules.examples import Laid, example_plan, laid, lay

CODES = {*OFFERS, "J002"}
MEASURE = "plan/example/measures/XA-003.yaml"
ORDER = Order(40, 12, 1)
HEAD = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\n"


@dataclass(frozen=True, slots=True)
class Done:
    """What mending gave: the files that changed, those that stay, and the verdicts before and after."""

    files: Mapping[str, Mended]
    unproved: tuple[str, ...]
    before: Verdict
    after: Verdict


def done(tree: Laid, on: date = STATUS_DATE) -> Done:
    """Mend a whole tree."""
    before = validate(tree, on)
    mending = mend(tree, before, tree.names(), on)
    files = {one.file: one for one in mending.files}
    after = validate(Laid({**tree.files, **{name: one.after for name, one in files.items()}}), on)
    return Done(files, mending.unproved, before, after)


def mended(text: str | bytes) -> str:
    """Mend the third measure of the example and give its text; it must have been mended."""
    gone = done(lay({MEASURE: text}))
    assert list(gone.files) == [MEASURE]
    assert gone.unproved == ()
    return gone.files[MEASURE].after.decode()


EXAMPLES = [
    pytest.param(rule.code, example, id=f"{rule.code}-{number}")
    for rule in rules()
    if rule.code in CODES
    for number, example in enumerate(page_of(rule).fails, start=1)
]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_what_a_page_shows_as_wrong_is_mended(code: str, example: Example) -> None:
    gone = done(laid(example), example.date)
    assert [one.code for one in gone.before.findings].count(Code(code)) == 1
    if Code(code) in [one.code for one in gone.after.findings]:
        assert any(one.at.start == one.at.end for one in gone.before.findings if isinstance(one.at, Place))


BY_HAND = {"comma-in-braces"}
"""Mistakes of which nobody can tell what was meant: a word behind the last figure of a line of money."""
PLANTED = [one for one in mistakes() if one.code in CODES]


@pytest.mark.parametrize("mistake", PLANTED, ids=lambda one: one.name)
def test_what_was_planted_is_mended_where_it_was(mistake: Mistake) -> None:
    texts = files_after(list(history(ORDER)))
    planted = plant(texts, mistake)
    whole = {name: text for name, text in {**texts, **planted.texts}.items() if text is not None}
    tree = Laid({name: text.encode(errors="surrogateescape") for name, text in whole.items()})
    gone = done(tree, last_day(ORDER))
    assert {*gone.files, *gone.unproved} == (set() if mistake.name in BY_HAND else {planted.file})
    if planted.file in gone.files:
        lines = zip(
            gone.files[planted.file].before.splitlines(),
            gone.files[planted.file].after.splitlines(),
            strict=True,
        )
        assert [number for number, (old, new) in enumerate(lines, start=1) if old != new] == [planted.line]
        assert mistake.code not in [one.code for one in gone.after.findings if one.file == planted.file]


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("weight: 1,5", "weight: 1.5"),
        ("weight: '1,5'  # as in the act", "weight: 1.5  # as in the act"),
        ("units: {target: 12,5, unit: km}", "units: {target: 12.5, unit: km}"),
        ("units: {unit: km, target: 12, 5}", "units: {unit: km, target: 12.5}"),
        ("units: {target: 1 000, unit: km}", "units: {target: 1000, unit: km}"),
        ("units: {target: 1\u00a0000, unit: km}", "units: {target: 1000, unit: km}"),
        ("due: 31.12.2027", "due: 2027-12-31"),
        ('due: "Q3 2027"', "due: 2027-Q3"),
        ("number: 1.10", "number: '1.10'"),
        ("number: 024 # the act's", "number: '024' # the act's"),
        ("units: {target: 12, unit: room, large}", "units: {target: 12, unit: 'room, large'}"),
        (
            "note: {en: Rooms for children, parents, ru: Кабинеты}  # two",
            "note:\n  en: Rooms for children, parents\n  ru: Кабинеты  # two",
        ),
        ("note: {en: 'Yes', ru: Да, конечно}", "note:\n  en: 'Yes'\n  ru: Да, конечно"),
        ("units:\n  target: 5\n  unit: {en: big, light}", "units:\n  target: 5\n  unit:\n    en: big, light"),
    ],
)
def test_a_line_is_mended_and_no_other_byte(line: str, instead: str) -> None:
    around = "# before\n{}\nsources: [act_12]   # behind\n"
    assert mended(HEAD + around.format(line)) == HEAD + around.format(instead)
    windows = (HEAD + around.format(line)).replace("\n", "\r\n")
    assert mended(windows.encode()) == (HEAD + around.format(instead)).replace("\n", "\r\n")


@pytest.mark.parametrize(
    "line",
    [
        "units: {target: 12, unit}",
        "budget:\n  - {year: 2026, fund: local, amount: 5, transfer}",
        "completion: {form: order, other}",
        "due: 31.02.2027",
        "weight: one",
        "note: {en: 'a' b, c}",
    ],
)
def test_what_cannot_be_told_stays(line: str) -> None:
    gone = done(lay({MEASURE: f"{HEAD}{line}\n"}))
    assert gone.files == {}


def test_a_mark_and_a_missing_line_end_are_mended_and_nothing_is_lost() -> None:
    assert mended(b"\xef\xbb\xbf" + HEAD.encode()) == HEAD
    assert mended(HEAD.rstrip()) == HEAD
    assert mended(HEAD.replace("\n", "\r\n").rstrip()) == HEAD.replace("\n", "\r\n")


def test_letters_are_composed_everywhere_in_a_file() -> None:
    text = HEAD + "note:\n  ru: третии\u0306 и и\u0306\n"
    assert mended(text) == HEAD + "note:\n  ru: третий и й\n"


def test_what_is_excepted_or_turned_off_stays() -> None:
    level = "policy:\n  levels:\n    - {code: J021, level: off, because: so}\n"
    policy = f"format: 1\nlanguages: [en, ru, kk]\n{level}"
    assert done(lay({MEASURE: HEAD + "number: 1.10\n", "plan/jospar.yaml": policy})).files == {}


def test_only_the_files_that_were_named_are_mended() -> None:
    tree = lay({MEASURE: HEAD + "weight: 1,5\n"})
    before = validate(tree, STATUS_DATE)
    assert mend(tree, before, ["plan/jospar.yaml"], STATUS_DATE).files == ()


def test_a_sound_plan_is_left_alone() -> None:
    assert done(Laid(example_plan())).files == {}


FIELDS = {
    "weight": ("2,5", "1 000", "1.5"),
    "number": ("1.10", "024", "'7'", "no"),
    "due": ("31.12.2027", "2027-12", "12.2027", "2027-w7"),
    "start": ("01.02.2026", "2026"),
    "note": ("{en: a, b}", "{ru: А, kk: Б}", "{en: a, ru: Б, в}", "plain"),
    "units": ("{target: 1,5, unit: km}", "{target: 40, unit: room, big}", "{target: 7, unit: room}"),
}


@given(
    chosen=st.fixed_dictionaries(
        {}, optional={name: st.sampled_from(found) for name, found in FIELDS.items()}
    ),
    ends=st.sampled_from(["\n", "\r\n"]),
    remark=st.sampled_from(["", "  # сноска", " # 😀"]),
    last=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_mended_is_gone_and_mending_twice_is_mending_once(
    chosen: dict[str, str],
    ends: str,
    remark: str,
    last: bool,  # noqa: FBT001 -- drawn by name
) -> None:
    text = ends.join([*HEAD.splitlines(), *(f"{name}: {value}{remark}" for name, value in chosen.items())])
    tree = lay({MEASURE: text + (ends if last else "")})
    gone = done(tree)
    assert gone.unproved == ()
    found, left = (Counter(one.code for one in verdict.findings) for verdict in (gone.before, gone.after))
    assert all(left[Code(code)] == 0 for code in OFFERS), left
    assert gone.files or not any(found[Code(code)] for code in OFFERS)
    again = Laid({**tree.files, **{name: one.after for name, one in gone.files.items()}})
    assert done(again).files == {}


def test_of_splices_that_overlap_the_first_is_kept() -> None:
    assert spliced("abcdef", apart([Splice(3, 4, "x"), Splice(0, 2, "y"), Splice(1, 3, "z")])) == "ycxef"
