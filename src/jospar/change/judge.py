"""Judge differences: what each means to a reviewer; whatever no kind knows is said as well."""

from collections.abc import Iterable, Iterator, Sequence

from jospar.change.change import Change, Facts
from jospar.change.difference import UNREAD, Difference, Subject
from jospar.change.explaining import Explaining
from jospar.change.ground import Bundle, Ground, Touch
from jospar.change.registry import UNCLAIMED, UNCOMPARED, Kind, Reach, kind_of, kinds
from jospar.change.subjects import lies_astray
from jospar.change.telling import in_full, plain_facts
from jospar.change.weighing import weigh
from jospar.plan.plan import Plan


def judge(differences: Iterable[Difference], before: Plan, after: Plan) -> tuple[Change, ...]:
    """Make changes of differences, in their order; each difference is claimed by one change at least."""
    listed = tuple(differences)
    judging = _Judging(Ground(listed, before, after), Explaining(before, after))
    by_subject: dict[Subject, list[Difference]] = {}
    for one in listed:
        by_subject.setdefault(one.subject, []).append(one)
    return tuple(
        change for subject, group in by_subject.items() for change in judging.subject(subject, group)
    )


TOGETHER = (Reach.RECORD, Reach.BESIDE)


class _Judging:
    """The kinds at work between two plans."""

    def __init__(self, ground: Ground, explaining: Explaining) -> None:
        self.ground, self.explaining = ground, explaining
        self._fitting: dict[tuple[str, str], tuple[Kind, ...]] = {}

    def subject(self, subject: Subject, group: Sequence[Difference]) -> Iterator[Change]:
        """Judge the differences of one record."""
        unknown = [one for one in group if UNREAD in (one.before, one.after)]
        for one in unknown:
            yield self._change(kind_of(UNCOMPARED), (one,), _why_unknown(one))
        rest = [one for one in group if one not in unknown]
        known: list[Difference] = []
        fitting = {kind for one in rest for kind in self._fits(one) if kind.reach in TOGETHER}
        # those that look on look first: what they claim is still there
        for kind in sorted(fitting, key=lambda kind: (kind.reach is not Reach.BESIDE, kind.code)):
            mine = tuple(one for one in rest if kind in self._fits(one))
            for claimed, facts in kind.record_look()(Bundle(subject, mine, self.ground)) if mine else ():
                if kind.reach is Reach.BESIDE:
                    known += claimed
                else:
                    rest = [one for one in rest if one not in claimed]
                yield self._change(kind, claimed, facts)
        for one in rest:
            changes = tuple(self._alone(one))
            if changes or one not in known:
                yield from changes or (self._change(kind_of(UNCLAIMED), (one,), {}),)

    def _alone(self, one: Difference) -> Iterator[Change]:
        """Ask the kinds that look at one difference; the last resorts only where the others say nothing."""
        for reach in (Reach.FIELD, Reach.REST):
            known = False
            for kind in self._fits(one):
                facts = kind.field_look()(Touch(one, self.ground)) if kind.reach is reach else None
                if facts is not None:
                    known = True
                    yield self._change(kind, (one,), facts)
            if known:
                return

    def _fits(self, one: Difference) -> tuple[Kind, ...]:
        """List the kinds that may claim a difference, in the order of their codes."""
        asked = (one.subject.kind, one.field)
        if asked not in self._fitting:
            self._fitting[asked] = tuple(kind for kind in kinds() if kind.matches(*asked))
        return self._fitting[asked]

    def _change(self, kind: Kind, claimed: Sequence[Difference], facts: Facts) -> Change:
        explanation = self.explaining.of(claimed, self.ground)
        return Change(
            code=kind.code,
            subject=claimed[0].subject,
            differences=tuple(claimed),
            facts={**in_full(plain_facts(claimed[0]), self.ground.units(claimed[0].subject)), **facts},
            weight=weigh(kind, claimed),
            act=explanation[0] if explanation else None,
            explained=explanation[1] if explanation else None,
        )


def _why_unknown(one: Difference) -> Facts:
    """Tell which side can't be known, and where the record lies if that is the reason."""
    if one.before is one.after:
        return {"variant": "both"}
    side, at = ("before", one.at_before) if one.before is UNREAD else ("after", one.at_after)
    if at is None or not lies_astray(one.subject, at.file):
        return {"variant": side}
    return {"variant": f"astray_{side}", "file": at.file}
