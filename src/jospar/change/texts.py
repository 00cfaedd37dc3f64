"""Texts: in all their languages, or in one alone."""

from collections.abc import Iterator
from typing import Any

from jospar.change.difference import Difference
from jospar.change.ground import Bundle, Claim
from jospar.plan.text import LANGUAGES, Text
from jospar.reading.paths import ABSENT, resolve

ELSEWHERE = frozenset({"definition", "unit", "units"})
"""Texts that say what is counted: another kind of change."""

TextChange = tuple[str, tuple[Difference, ...], frozenset[str]]
"""A field, what differs in it, and every language that it has on either side."""


def text_changed(bundle: Bundle) -> Iterator[Claim]:
    """A text is another one, in every language that it has.

    Why:
        See whether it is better words or another promise. What the act itself says weighs more: the title
        of a programme, an area, a measure, a milestone or an indicator, a measure's `phrase`, the words of
        its `completion`. They change by an amendment; a slip of the pen is mended by a correction that
        names the field (`jospar set XA-003 title=… --correction`).

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        area: health
        title: {en: Adopt the standard, ru: Принять стандарт}
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        area: health
        title: {en: Publish the standard, ru: Опубликовать стандарт}
        ```
    """
    for field, found, languages in _texts(bundle):
        if len(found) == len(languages):
            yield found, _facts(field, found)


def one_language_changed(bundle: Bundle) -> Iterator[Claim]:
    """A text is another one in some of its languages, and the same in the others.

    Why:
        Either a translation was mended, or the texts say different things now. All three are the law.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        area: health
        title: {en: Adopt the standard, ru: Принять стандарт}
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        area: health
        title: {en: Adopt the standard, ru: Опубликовать стандарт}
        ```
    """
    for field, found, languages in _texts(bundle):
        if len(found) < len(languages) and not _all_absent(found, "before", "after"):
            yield found, _facts(field, found)


def translation_added(bundle: Bundle) -> Iterator[Claim]:
    """A text has a language that it had not.

    Why:
        The others are as they were.

    Before:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        area: health
        title: {en: Adopt the standard}
        ```

    After:
        ```yaml
        # plan/example/measures/XA-003.yaml
        id: XA-003
        area: health
        title: {en: Adopt the standard, ru: Принять стандарт}
        ```
    """
    for field, found, languages in _texts(bundle):
        if len(found) < len(languages) and _all_absent(found, "before"):
            yield found, _facts(field, found)


def translation_removed(bundle: Bundle) -> Iterator[Claim]:
    """A text had a language that it has not.

    Why:
        Who reads that language reads another one now. It weighs more where it is a text of the act: all
        its languages are the law.
    """
    for field, found, languages in _texts(bundle):
        if len(found) < len(languages) and _all_absent(found, "after"):
            yield found, _facts(field, found)


def _texts(bundle: Bundle) -> Iterator[TextChange]:
    by_field: dict[str, list[Difference]] = {}
    for one in bundle.differences:
        field, _, language = one.field.rpartition("/")
        words = all(isinstance(side, str) or side is ABSENT for side in (one.before, one.after))
        if language in LANGUAGES and words and field.partition("/")[0] not in ELSEWHERE:
            by_field.setdefault(field, []).append(one)
    records = bundle.ground.old(bundle.subject), bundle.ground.new(bundle.subject)
    for field, found in by_field.items():
        known = {language for record in records for language in _languages(record, field)}
        known |= {one.field.rpartition("/")[2] for one in found}
        yield field, tuple(found), frozenset(known)


def _languages(record: Any, field: str) -> Iterator[str]:  # noqa: ANN401 -- any record, or None
    found = None if record is None else resolve(record, field)
    if found is not None and isinstance(found.value, Text):
        yield from (language for language, _ in found.value.by_language)


def _all_absent(found: tuple[Difference, ...], *sides: str) -> bool:
    """Tell whether one and the same of these sides is absent throughout."""
    return any(all(getattr(one, side) is ABSENT for one in found) for side in sides)


def _facts(field: str, found: tuple[Difference, ...]) -> dict[str, Any]:
    languages = tuple(one.field.rpartition("/")[2] for one in found)
    return {"key": field.rpartition("/")[2], "languages": languages, "n": len(languages)}
