"""A voice: one language in which everything is said."""

from datetime import date
from decimal import Decimal

from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.money import Money, Scale
from jospar.plan.period import Period, Week
from jospar.plan.text import Text
from jospar.words import dates, numbers
from jospar.words.alphabet import SortKey, sort_key
from jospar.words.catalogue import Catalogue, catalogue
from jospar.words.figures import scaled
from jospar.words.languages import PSEUDO
from jospar.words.placeholders import filled, placeholders
from jospar.words.visible import visible

Day = date  # Voice has a method of that name
Sayable = str | int | Decimal | date | Period | Recurring | Week | Money | Text | tuple["Sayable", ...] | None
"""What a fact may be; each is written as people of the language write it."""

NAMES = ("year", "line", "column")
"""Facts of these names, or ending with one (``first_year``), are whole numbers that are never grouped."""


@frozen
class Voice:
    """Say everything in a language; ``fallbacks`` are those to take a plan's text from when it has none."""

    language: str
    fallbacks: tuple[str, ...] = ()

    def has(self, key: str) -> bool:
        """Tell whether there is a message of this key."""
        return self._catalogue.has(key)

    def asks(self, key: str, name: str) -> bool:
        """Tell whether the message of a key has a place for a fact of this name."""
        return name in placeholders(self._catalogue.message(key) or self._catalogue.form(key, 0) or "")

    def say(self, key: str, /, **facts: Sayable) -> str:
        """Say a message with its facts; a fact named ``n`` chooses among plural forms.

        Never raises: an unknown key is said as it is, a place without its fact stays ``{name}``.
        """
        written = {name: self.write(fact, name=name) for name, fact in facts.items()}
        if self.language == PSEUDO:
            known = "" if self.has(key) else "?"
            return "⟦" + " ".join([known + key, *(f"{name}={text}" for name, text in written.items())]) + "⟧"
        n = facts.get("n")
        plural = self._catalogue.form(key, n) if isinstance(n, int | Decimal) else None
        template = plural or self._catalogue.message(key)
        return visible(key) if template is None else filled(template, written)

    def heading(self, key: str, /, **facts: Sayable) -> str:
        """Say a message with a capital first letter: messages begin with a small one."""
        said = self.say(key, **facts)
        return said[:1].upper() + said[1:]

    def count(self, key: str, n: int | Decimal, /, **facts: Sayable) -> str:
        """Say a message in the plural form of a number, which is its fact ``n``."""
        return self.say(key, **{**facts, "n": n})

    def write(self, fact: Sayable, *, name: str = "") -> str:
        """Write one fact for people. Text of others is made visible, lists are joined with commas."""
        match fact:
            case bool() | None:
                written = str(fact)
            case int() if name.endswith(NAMES) and abs(fact) < 10**9:
                written = str(fact)
            case int() | Decimal():
                written = self.number(fact)
            case tuple():
                written = ", ".join(self.write(one, name=name) for one in fact)
            case Text():
                written = self.text(fact)
            case _:
                written = self._write_quantity(fact)
        return written

    def number(self, x: int | Decimal, digits: int | None = None) -> str:
        """Write a number, rounded half up to so many digits after the point; None for all it has."""
        return numbers.written_number(x, language=self.language, digits=digits)

    def percent(self, share: Decimal, digits: int = 0) -> str:
        """Write a share of one as per cent: 0.71 is 71 %."""
        return self.say("number.percent", number=self.number(share * 100, digits))

    def signed(self, x: int | Decimal, digits: int | None = None) -> str:
        """Write a difference with its sign: +1.5, or a real minus; zero has none."""
        return numbers.signed_number(x, language=self.language, digits=digits)

    def money(self, amount: Decimal, currency: str, unit: Scale) -> str:
        """Write a sum given in a unit (``billion``) in the largest unit that keeps it exact and readable."""
        figure, scale = scaled(amount, unit)
        number, sign = self.number(figure), numbers.currency_sign(currency, language=self.language)
        if scale == "one":
            return self.say("money.plain", number=number, currency=sign)
        return self.say("money.scaled", number=number, scale=self.say(f"scale.{scale}"), currency=sign)

    def date(self, on: date) -> str:
        """Write a day: 21.11.2026, or 21 November 2026 in English."""
        return dates.written_date(on, language=self.language)

    def week(self, year: int, number: int) -> str:
        """Write an ISO week with its days: 2026-W47 (16-22 November 2026)."""
        return dates.written_week(Week(year, number), say=self.say, language=self.language)

    def folder(self, name: str) -> str:
        """Write the week or period that a folder of reports is called by, a week with its days."""
        from jospar.reading.times import Unreadable, parse_week  # noqa: PLC0415 -- few speak of folders

        try:
            return self.write(parse_week(name))
        except Unreadable:
            return visible(name)

    def period(self, period: Period) -> str:
        """Write a period as precisely as the plan gives it."""
        return dates.written_period(period, say=self.say, language=self.language)

    def days(self, n: int) -> str:
        """Write a number of days."""
        return self.count("count.days", n)

    def text(self, text: Text) -> str:
        """Choose a plan's text in this language, else in the first fallback that has it, else as it is."""
        return self.text_and_language(text)[0]

    def text_and_language(self, text: Text) -> tuple[str, str]:
        """Choose a text as ``text`` does and say which language it is in. Line feeds stay."""
        chosen, language = text.spoken(self.language, *self.fallbacks)
        return visible(chosen, keep="\n"), language

    def sort_key(self, text: str) -> SortKey:
        """Make a key that sorts as the alphabet of the language does."""
        return sort_key(text, language=self.language)

    @property
    def _catalogue(self) -> Catalogue:
        return catalogue(self.language)

    def _write_quantity(self, fact: object) -> str:
        match fact:
            case Day():
                return self.date(fact)
            case Period():
                return self.period(fact)
            case Recurring():
                return dates.written_duty(fact, say=self.say, language=self.language)
            case Week():
                return self.week(fact.year, fact.number)
            case Money():
                amount, currency = fact.amount, fact.currency
                return self.money(amount, currency, "one") if currency else self.number(amount)
            case _:
                return visible(str(fact))
