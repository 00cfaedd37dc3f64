"""An agency is named that ``agencies.yaml`` does not have.

Why:
    A measure without a real owner is nobody's. Most often the id is mistyped, or the ministry has
    been renamed and its old id lives on.

Passes:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    ```

    An abbreviation that ``agencies.yaml`` gives stands for the id:

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: MinA
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministy_a  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: ministry_a
    co_executors:
      - ministry_b
      - akimat_10  # here
    ```

    ```yaml
    # plan/example/measures/XA-001.yaml
    id: XA-001
    title: Open 40 support rooms
    area: safety
    lead: Ministry A  # here
    ```
"""

from collections.abc import Iterator
from dataclasses import replace

from jospar.finding import Finding
from jospar.rules.case import Case
from jospar.rules.references.following import Target, unknown


def check(case: Case) -> Iterator[Finding]:
    """Report every agency that is named and not known.

    While an entry of ``agencies.yaml`` can't be read its abbreviations aren't known either, so a name
    in capitals may be one of them.
    """
    unread = case.plan.unread["agency"]
    names = {name: one.id for one in case.plan.agencies.values() for _, name in one.name.by_language}
    for one in unknown(case, Target("J203", "AgencyId", "agency", case.plan.agencies)):
        name = str(one.facts["value"])
        if name in names:
            yield replace(one, facts={**one.facts, "near": names[name]})
        elif not unread or (name.isascii() and name == name.lower()):
            yield one
