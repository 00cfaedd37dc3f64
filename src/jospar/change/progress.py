"""Reports of agencies and verdicts on them; the agencies' own word on a measure; evidence."""

from collections.abc import Iterator

from jospar.change.governance import fields_facts
from jospar.change.ground import Bundle, Claim, Touch
from jospar.change.latest import RANKS
from jospar.change.presence import Found, given, removed
from jospar.plan.progress import Evidence


def report_added(touch: Touch) -> Found | None:
    """An agency has reported on a measure, or that nothing is new.

    Why:
        It is the work itself.

    After:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        ```
    """
    return given(touch)


def report_removed(touch: Touch) -> Found | None:
    """A report of an agency is gone.

    Why:
        The past stays as it was said: what was wrong is corrected in the next report.
    """
    return removed(touch)


def report_changed(bundle: Bundle) -> Iterator[Claim]:
    """A report says something else than it said.

    Why:
        The past stays as it was said. A report that is changed after the fact makes a page that was printed
        from it wrong; a figure that falls has a `correction` in the next report.

    Before:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        done: {units: 12}
        ```

    After:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        done: {units: 15}
        ```
    """
    if not _drafted(bundle):
        yield bundle.differences, fields_facts(bundle)


def draft_changed(bundle: Bundle) -> Iterator[Claim]:
    """A draft of a report says something else, or is handed in.

    Why:
        What is a draft was not said yet. A report that is called a draft again was: see what it said.

    Before:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        state: draft
        done: {units: 12}
        ```

    After:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        state: draft
        done: {units: 15}
        ```
    """
    if _drafted(bundle):
        yield bundle.differences, fields_facts(bundle)


def status_worse(touch: Touch) -> Found | None:
    """By its own agency's word a measure stands worse than in the report before.

    Why:
        It is the agency's word, not the computed status.

    Before:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        ```

    After:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
        date: 2026-11-20
        status: at_risk
        ```
    """
    return _status(touch, 1)


def status_better(touch: Touch) -> Found | None:
    """By its own agency's word a measure stands better than in the report before.

    Why:
        See what has been done since.
    """
    return _status(touch, -1)


def acceptance_given(touch: Touch) -> Found | None:
    """Another agency says of a report whether it accepts it.

    Why:
        Without it what is done stays unverified.

    Before:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        ```

    After:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        # plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml
        report: ministry_a/2026-W46
        verdict: accepted
        on: 2026-11-16
        ```
    """
    return _verdict(touch, given(touch))


def acceptance_withdrawn(touch: Touch) -> Found | None:
    """A verdict on a report is gone.

    Why:
        What was verified is not any more.
    """
    return _verdict(touch, removed(touch))


def verdict_changed(bundle: Bundle) -> Iterator[Claim]:
    """A verdict on a report is another one.

    Why:
        What was returned is accepted, or the other way round; the record of the first is in the history
        alone.

    Before:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        # plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml
        report: ministry_a/2026-W46
        verdict: returned
        on: 2026-11-16
        because: no document
        ```

    After:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        # plan/example/acceptances/ministry_b/2026-W46/XA-001.yaml
        report: ministry_a/2026-W46
        verdict: accepted
        on: 2026-11-16
        ```
    """
    yield bundle.differences, fields_facts(bundle)


def evidence_added(touch: Touch) -> Found | None:
    """A report that was there names a document that it did not name.

    Why:
        The registration number is the evidence. A new report with new documents is no change of an
        old one.

    Before:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        ```

    After:
        ```yaml
        # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
        date: 2026-11-13
        status: on_track
        evidence: [{id: act17, kind: acceptance_act, number: 17-04/231, dated: 2026-11-10}]
        ```
    """
    return given(touch) if isinstance(touch.after, Evidence) else None


def evidence_removed(touch: Touch) -> Found | None:
    """A report named a document that it does not name any more.

    Why:
        What rested on it is unproved.
    """
    return removed(touch) if isinstance(touch.before, Evidence) else None


def _status(touch: Touch, way: int) -> Found | None:
    """Hold the last status before against the last status now, where this very report is one of the two."""
    one = touch.difference
    if one.field == "status":
        before, after = str(touch.before), str(touch.after)
    else:
        measure = one.subject.id.rpartition("/")[2]
        old, new = (reported.latest(measure) for reported in touch.ground.reported)
        if old is None or new is None or (touch.before != old and touch.after != new):
            return None
        before, after = str(old.status), str(new.status)
    if before not in RANKS or after not in RANKS or (RANKS[after] - RANKS[before]) * way <= 0:
        return None
    return {"vocabulary": "status", "before": before, "after": after}


def _verdict(touch: Touch, found: Found | None) -> Found | None:
    if found is None:
        return None
    verdict = str(getattr(touch.after, "verdict", None) or getattr(touch.before, "verdict", ""))
    return {"vocabulary": "verdict", "verdict": verdict}


def _drafted(bundle: Bundle) -> bool:
    """Tell whether a report is a draft on either side."""
    if bundle.subject.kind != "progress":
        return False
    agency, week, measure = bundle.subject.id.split("/")
    return any(reported.is_draft(agency, week, measure) for reported in bundle.ground.reported)
