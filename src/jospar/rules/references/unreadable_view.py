"""A saved view is a query that cannot be read.

Why:
    A view is a query that people share by its name, in `jospar list @late` and `jospar status --where @late`.
    One with a mistake in it fails everybody at once, and one that asks for an agency that is gone shows
    nothing where there is something. The finding names the character. The page on filters has the language.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    views:
      late: overdue:yes any(lead:ministry_a area:health)
      mine: lead:ministry_a -status:done
      both: '@late @mine'
      steady: level:impact direction:maintain
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    views:
      late: staus:overdue  # here
    ```
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    views:
      mine: lead:ministy_a  # here
    ```
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    views:
      late: any(overdue:yes  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report each view that is a query about no kind of record; views about any kind may be saved."""
    views = case.plan.repository.views
    if not views:
        return
    from jospar.filter.bind import mistake_in_view  # noqa: PLC0415 -- few plans have views
    from jospar.filter.scene import Scene  # noqa: PLC0415 -- as above

    scene = Scene(case.plan, case.date)
    for name in views:
        found = mistake_in_view(name, scene)
        if found is not None and not (
            found.problem.startswith("unknown_name") and any(case.plan.unread.values())
        ):
            facts = {**found.facts, "problem": found.problem, "view": name, "column": found.start + 1}
            yield finding("J228", case.plan.repository, "views", name, **facts)
