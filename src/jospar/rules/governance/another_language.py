"""An amendment of one language's text changes something else.

Why:
    ``language`` says that the wording changed in one language alone, and nothing but the wording:
    reviewers pass such changes quickly. A deadline, or a text in another language, must not hide among
    them. Leave ``language`` out, or write that change as an amendment of its own.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    language: kk
    changes:
      - {record: XA-003, field: title/kk, before: Стандарт, after: Патронаждық келу стандартын қабылдау}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    language: kk
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}  # here
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    language: kk
    changes:
      - {record: XA-003, field: title/ru, after: Принять стандарт патронажных посещений}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.text import LANGUAGES
from jospar.reading.paths import resolve
from jospar.reading.shape import Many, Prose
from jospar.rules.case import Case, finding
from jospar.rules.references.amended import ChangedField, changed_fields


def check(case: Case) -> Iterator[Finding]:
    """Report every change that is not of the text in the amendment's ``language``."""
    for one in changed_fields(case.plan):
        language = one.amendment.language
        if language is not None and not _is_of(one, language):
            facts = {"value": one.field, "other": one.record.id, "language": language}
            yield finding("J808", one.amendment, "changes", one.index, "field", **facts)


def _is_of(one: ChangedField, language: str) -> bool:
    """Tell whether a change is of one language's text; of a field that does not exist enough is said."""
    found = resolve(one.record, one.field)
    if found is None:
        return True
    above, _, last = one.field.rpartition("/")
    whole = resolve(one.record, above) if above and last in LANGUAGES else None
    if whole is not None and isinstance(whole.kind, Prose):
        return last == language
    if not isinstance(found.kind, Prose | Many) or (
        isinstance(found.kind, Many) and found.kind.item != Prose()
    ):
        return False
    written = [value for value in (one.change.before, one.change.after) if isinstance(value, dict)]
    return all(set(value) <= {language} for value in written)
