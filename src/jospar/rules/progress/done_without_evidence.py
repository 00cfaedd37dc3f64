"""A measure was reported done some time ago, and no evidence of it has been accepted yet.

Why:
    Until another agency has accepted a report together with its evidence, the measure is done by the
    lead's own word, and counted as unverified. Checking takes time: nothing is asked before the days that
    the policy's ``verdict_days`` gives (30). A report that was sent back waits for its author, and is
    another finding; so is one on a recurring duty that does not say which occurrence is done.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W28/XA-003.yaml
    date: 2026-07-10
    status: done
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2026-07-01}
    # plan/example/acceptances/ministry_b/2026-W29/XA-003.yaml
    report: ministry_a/2026-W28
    verdict: accepted
    on: 2026-07-15
    evidence: [order]
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W28/XA-003.yaml
    date: 2026-07-10
    status: done  # here
    evidence:
      - {id: order, kind: order, number: 17-04/231, dated: 2026-07-01}
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W28/XA-003.yaml
    date: 2026-07-10
    status: done  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.occurring import is_named
from jospar.rules.progress.reports import closing, submitted_by_leads, unread
from jospar.rules.progress.verdicts import accepted, returned


def check(case: Case) -> Iterator[Finding]:
    """Note what has been done for longer than checking takes, and is not proved."""
    patience = case.plan.repository.policy.verdict_days
    for (_, occurrence), told in submitted_by_leads(case).items():
        done = [one.report for one in closing(told)]
        if not done or not is_named(occurrence, told[-1].measure, case.plan):
            continue
        if told[-1].measure.id in unread(case):
            continue
        if (case.date - done[0].date).days <= patience or returned(case, done[-1]):
            continue
        if not any(accepted(case, report) for report in done):
            given = any(report.evidence for report in done)
            problem = {} if given else {"problem": "none"}
            yield finding("J720", done[-1], "status", value=done[-1].measure, date=done[0].date, **problem)
