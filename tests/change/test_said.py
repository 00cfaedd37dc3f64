"""Every kind of change is said in the pseudo-language and in the three real ones."""

import pytest

from jospar.change.change import Change
from jospar.change.page import page_of
from jospar.change.registry import Kind, kinds
from jospar.words.called import Called
from jospar.words.changes import say_change, title_of_change
from jospar.words.languages import LANGUAGES, PSEUDO
from jospar.words.placeholders import placeholders
from jospar.words.voice import Voice
from tests.change.pairs import HEAD, MEASURE, Pair, measures, pair, plan
from tests.rules.examples import example_plan

PROGRAMME = "plan/example/programme.yaml"


def changes() -> list[Change]:
    """List the changes of all examples."""
    pages = [page_of(kind) for kind in kinds()]
    found = [pair(page.before, page.after).changes for page in pages if page.after or page.before]
    return [change for group in found for change in group]


@pytest.mark.parametrize("language", [*LANGUAGES, PSEUDO])
def test_every_example_is_said_without_a_gap(language: str) -> None:
    voice = Voice(language)
    for change in changes():
        said = say_change(voice, change)
        assert placeholders(said) == frozenset(), (change.code, said)
        assert said.startswith(f"⟦{change.code}") == (language == PSEUDO)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_every_kind_has_a_title(kind: Kind, language: str) -> None:
    assert Voice(language).has(f"{kind.code}.title")
    assert title_of_change(Voice(language), kind.code) not in {"", f"{kind.code}.title"}


def said(pair_of_plans: Pair, language: str = "en") -> list[str]:
    return [say_change(Voice(language), change) for change in pair_of_plans.changes]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "deadline moved from 31 March 2027 to 30 September 2027, 183 days later"),
        ("ru", "срок перенесён: 31.03.2027 → 30.09.2027, на 183 дня позже"),
        ("kk", "мерзім ауыстырылды: 31.03.2027 → 30.09.2027, 183 күн кейін"),
    ],
)
def test_a_deadline_is_said_with_its_days(language: str, sentence: str) -> None:
    assert said(measures("due: 2027-03-31", "due: 2027-09-30"), language) == [sentence]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("start: 2027-03-01", "start: 2027-03-02", "начало позже: 01.03.2027 → 02.03.2027, на 1 день"),
        ("due: 2027-03-31", "due: 2027-03-26", "срок перенесён: 31.03.2027 → 26.03.2027, на 5 дней раньше"),
        ("state: active", "state: cancelled", "мероприятие отменено"),
        ("lead: ministry_a", "lead: ministry_b", "ответственный изменён: ministry_a → ministry_b"),
        ("progress_by: half", "progress_by: units", "ход исполнения считается иначе"),
    ],
)
def test_sentences_in_russian(before: str, after: str, sentence: str) -> None:
    (told,) = said(measures(before, after), "ru")
    assert told.startswith(sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "half-yearly, by day 15 of the next month → yearly, on 25 December"),
        ("ru", "раз в полугодие, к 15 числу следующего месяца → ежегодно, 25 декабря"),
        ("kk", "жартыжылдық сайын, келесі айдың 15 күніне дейін → жыл сайын, 25 желтоқсан"),
    ],
)
def test_a_duty_that_comes_back_otherwise_is_said_as_a_whole(language: str, sentence: str) -> None:
    duty = measures("due: {every: half_year, by: {day: 15, of: next_month}}", "due: {every: year, on: 12-25}")
    (told,) = said(duty, language)
    assert told.endswith(f": {sentence}")


def test_money_is_said_in_full() -> None:
    line = "budget: [{year: 2027, fund: republican, amount: %s, source: act_12}]"
    assert said(measures(line % 120, line % "150.0"), "ru") == [
        "бюджет увеличен (2027, республиканский бюджет): 120\u00a0млн\u00a0XAD → 150\u00a0млн\u00a0XAD"
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "measure added: Adopt the standard, with 2\u00a0million\u00a0USD, 120\u00a0million\u00a0XAD"),
        ("ru", "мероприятие добавлено: Adopt the standard, бюджет: 2\u00a0млн\u00a0$, 120\u00a0млн\u00a0XAD"),
    ],
)
def test_the_money_of_a_measure_that_comes_is_said(language: str, sentence: str) -> None:
    own, other = "fund: local, amount: 120", "fund: grant, amount: {amount: 2, currency: USD}"
    lines = f"{{year: 2027, {own}}}, {{year: 2027, {other}}}"
    without, added = plan({}, {MEASURE: "missing"}), plan({MEASURE: f"{HEAD}budget: [{lines}]\n"})
    assert said(Pair(without, added), language) == [sentence]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "{value: 8840, source: act_12}",
            "{value: 9000, source: act_12}",
            "объявленный итог изменён (предполагаемые расходы): 8,84 млрд XAD → 9 млрд XAD",
        ),
        (
            "{value: 8840, source: act_12}",
            "{value: 8840, source: act_12, precision: about}",
            (
                "объявленный итог описан иначе (предполагаемые расходы): "
                "8,84 млрд XAD → 8,84 млрд XAD (точность: около)"
            ),
        ),
    ],
)
def test_declared_money_is_said_in_full(before: str, after: str, sentence: str) -> None:
    programme = example_plan()[PROGRAMME].decode()
    sides = (programme.replace("declared:\n", f"declared:\n  budget: {one}\n") for one in (before, after))
    both = Pair(*(plan({PROGRAMME: one}) for one in sides))
    told = say_change(Voice("ru"), both.only, Called((both.after,)))
    assert told.replace("\u00a0", " ") == sentence


def test_a_side_where_nothing_stands_is_said() -> None:
    told = said(measures("", "units: {target: 30, unit: room}"))
    assert told == ["units counted otherwise: nothing → 30"]


@pytest.mark.parametrize(
    ("before", "after", "sentences"),
    [
        ("state: excluded", "state: cancelled", ["measure ended otherwise: excluded → cancelled"]),
        ("state: excluded", "state: suspended", ["measure part of the plan again, suspended"]),
        ("critical: true", "critical: false", ["no longer critical (measure)"]),
        (
            "budget: [{year: 2026, fund: grant, amount: 10}]",
            "budget: [{year: 2026, fund: private, amount: 10, certainty: indicative}]",
            [
                "budget lines on other terms (certainty): approved → indicative",
                "money moved, same total: 10\u00a0million\u00a0XAD, 2026 (grant) → 2026 (private funds)",
            ],
        ),
    ],
)
def test_what_has_happened_is_said_and_nothing_else(before: str, after: str, sentences: list[str]) -> None:
    assert said(measures(before, after)) == sentences


def test_rules_for_changes_are_told_as_they_were_and_as_they_are() -> None:
    rules = "format: 1\nlanguages: [en]\npolicy: {changes: [{kinds: due_later, areas: safety, then: %s}]}\n"
    sides = (plan({"plan/jospar.yaml": rules % then}) for then in ("forbid", "allow"))
    was, now = (f"{{kinds: due_later, then: {then}, areas: safety}}" for then in ("forbid", "allow"))
    assert said(Pair(*sides)) == [f"rules for changes are others: {was} → {now}"]


def test_nothing_is_not_looked_up_as_a_word_of_the_plan() -> None:
    programme = example_plan()[PROGRAMME].decode()
    duty = programme.replace("cadence: week", "cadence: week, statutory: [{who: lead, every: year}]")
    told = said(Pair(plan({PROGRAMME: duty}), plan({PROGRAMME: programme})))
    assert told == ["reporting changed (statutory reports): yearly → nothing"]


def test_what_a_file_says_is_made_visible() -> None:
    before, after = plan({MEASURE: f"{HEAD}number: 1\n"}), plan({MEASURE: f'{HEAD}number: "1\\e[2J"\n'})
    (change,) = Pair(before, after).changes
    assert "\x1b" not in say_change(Voice("en"), change)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", {"area Safety: lead changed: MinA → Ministry B", "partner removed: Ministry B"}),
        (
            "ru",
            {
                "направление «Безопасность»: ответственный изменён: МинА → Министерство Б",
                "партнёр исключён: Министерство Б",
            },
        ),
        (
            "kk",
            {
                "«Қауіпсіздік» бағыты: жауапты орган өзгерді: А министрлігі → Б министрлігі",
                "әріптес алып тасталды: Б министрлігі",
            },
        ),
    ],
)
def test_what_is_of_an_area_names_it_and_a_partner_is_no_co_executor(
    language: str, sentences: set[str]
) -> None:
    text = example_plan()[PROGRAMME].decode()
    sides = [
        plan({PROGRAMME: text.replace("  - id: safety\n", f"  - id: safety\n    lead: {lead}\n") + partners})
        for lead, partners in (("ministry_a", "partners: [ministry_b]\n"), ("ministry_b", ""))
    ]
    both = Pair(*sides)
    called = Called((both.after,))
    assert {say_change(Voice(language), one, called) for one in both.changes} == sentences


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "indicator defined otherwise (definition (Russian)): а → б"),
        ("ru", "определение показателя изменено (определение (русский)): а → б"),
        ("kk", "көрсеткіштің анықтамасы өзгерді (анықтама (орыс тілі)): а → б"),
    ],
)
def test_a_text_of_one_language_is_said_with_its_field(language: str, sentence: str) -> None:
    name = "plan/example/indicators/XA-I-01.yaml"
    head = "id: XA-I-01\ntitle: x\nunit: x\nlevel: impact\ndefinition: {en: x, ru: "
    both = Pair(plan({name: f"{head}а}}\n"}), plan({name: f"{head}б}}\n"}))
    assert said(both, language) == [sentence]
