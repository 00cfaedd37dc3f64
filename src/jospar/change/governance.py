"""Amendments, risks, decisions, overrides and sources that come, go and change."""

from collections.abc import Iterator

from jospar.change.ground import Bundle, Claim, Touch
from jospar.change.presence import Found, record_given, record_removed
from jospar.plan.governance import Decided


def amendment_added(touch: Touch) -> Found | None:
    """An amendment, a correction or a publication is recorded.

    Why:
        It explains other changes of the plan: each of those names it. What it names and the plan does not
        have is a finding (J225).

    After:
        ```yaml
        # plan/example/amendments/XA-A-001.yaml
        id: XA-A-001
        kind: correction
        changes:
          - {record: XA-003, field: due, before: 2026-11, after: 2026-12}
        ```
    """
    return None if record_given(touch) is None else {"vocabulary": "amendment", "kind": touch.after.kind}


def amendment_removed(touch: Touch) -> Found | None:
    """An amendment that was recorded is gone.

    Why:
        The plan of a past day is made by undoing amendments. Without this one the original dates and sums
        can't be known, and slippage is measured from the wrong day.
    """
    return None if record_removed(touch) is None else {"vocabulary": "amendment", "kind": touch.before.kind}


def amendment_changed(bundle: Bundle) -> Iterator[Claim]:
    """An amendment that was recorded says something else.

    Why:
        An act does not change after it is signed; our record of it was mended, or the past was rewritten.

    Before:
        ```yaml
        # plan/example/amendments/XA-A-001.yaml
        id: XA-A-001
        kind: correction
        changes:
          - {record: XA-003, field: due, before: 2026-10, after: 2026-12}
        ```

    After:
        ```yaml
        # plan/example/amendments/XA-A-001.yaml
        id: XA-A-001
        kind: correction
        changes:
          - {record: XA-003, field: due, before: 2026-11, after: 2026-12}
        ```
    """
    yield bundle.differences, fields_facts(bundle)


def fields_facts(bundle: Bundle) -> Found:
    """Name the fields that a change touches: ``fields``, and their number ``n``."""
    fields = tuple(one.field for one in bundle.differences)
    return {"fields": fields, "n": len(fields)}


def matter_added(touch: Touch) -> Found | None:
    """A risk, a decision or an override is recorded.

    Why:
        Somebody sees trouble, waits for an answer, or sets a computed status aside.

    After:
        ```yaml
        # plan/example/risks/XA-R-1.yaml
        id: XA-R-1
        title: The supplier may be late
        measures: XA-001
        probability: 3
        impact: 4
        owner: ministry_a
        state: open
        ```
    """
    found = record_given(touch)
    return None if found is None else {**found, "type": touch.difference.subject.kind}


def matter_removed(touch: Touch) -> Found | None:
    """A risk, a decision or an override that was recorded is gone.

    Why:
        A risk is closed and a decision decided; the record of it stays. An override ends by its `until`.
    """
    found = record_removed(touch)
    return None if found is None else {**found, "type": touch.difference.subject.kind}


def matter_changed(touch: Touch) -> Found | None:
    """A risk, a decision or an override says something else.

    Why:
        A probability that falls changes the computed status of measures; a decision that is taken releases
        what waited for it.

    Before:
        ```yaml
        # plan/example/risks/XA-R-1.yaml
        id: XA-R-1
        title: The supplier may be late
        measures: XA-001
        probability: 3
        impact: 5
        owner: ministry_a
        state: open
        ```

    After:
        ```yaml
        # plan/example/risks/XA-R-1.yaml
        id: XA-R-1
        title: The supplier may be late
        measures: XA-001
        probability: 2
        impact: 5
        owner: ministry_a
        state: open
        ```
    """
    kind = touch.difference.subject.kind
    if touch.difference.field == "state" and kind == "risk":
        return {"type": kind, "vocabulary": "risk_state"}
    if touch.difference.field != "decided":
        return {"type": kind}
    taken = isinstance(touch.after, Decided)
    decision = touch.after if taken else touch.before
    return {"type": kind, "title": decision.outcome, "variant": "decided" if taken else "undecided"}


def source_added(touch: Touch) -> Found | None:
    """A source is listed that was not.

    Why:
        New figures rest on it. See what grade it is given.

    Before:
        ```yaml
        # plan/sources.yaml
        - {id: act_12, title: Resolution No. 12, grade: act}
        ```

    After:
        ```yaml
        # plan/sources.yaml
        - {id: act_12, title: Resolution No. 12, grade: act}
        - {id: letter_3, title: Letter 3, grade: official_letter}
        ```
    """
    return record_given(touch)


def source_removed(touch: Touch) -> Found | None:
    """A source that was listed is gone.

    Why:
        What rested on it rests on something else now, or on nothing.
    """
    return record_removed(touch)


def source_changed(touch: Touch) -> Found | None:
    """A source is described otherwise.

    Why:
        Its grade says how much a figure weighs, and its date from when a figure was known: reports of past
        days depend on both.

    Before:
        ```yaml
        # plan/sources.yaml
        - {id: act_12, title: Resolution No. 12, grade: press}
        ```

    After:
        ```yaml
        # plan/sources.yaml
        - {id: act_12, title: Resolution No. 12, grade: act}
        ```
    """
    return {} if touch.difference.field else None
