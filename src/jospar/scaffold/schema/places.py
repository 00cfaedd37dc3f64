"""Which files each schema is for, as patterns that editors and shells understand."""

from jospar.plan.agency import Agency
from jospar.plan.control import Approval
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.plan.source import Source

PLACES: dict[type, tuple[str, ...]] = {
    Repository: ("plan/jospar.yaml",),
    Agency: ("plan/agencies.yaml",),
    Source: ("plan/sources.yaml",),
    Programme: ("plan/*/programme.yaml",),
    Measure: ("plan/*/measures/*.yaml",),
    Indicator: ("plan/*/indicators/*.yaml", "plan/indicators/*.yaml"),
    Observation: ("plan/*/observations/*/*.yaml", "plan/observations/*/*.yaml"),
    Progress: ("plan/*/progress/*/*/*.yaml",),
    Unchanged: ("plan/*/progress/*/*/unchanged.yaml",),
    Acceptance: ("plan/*/acceptances/*/*/*.yaml",),
    Amendment: ("plan/*/amendments/*.yaml",),
    Risk: ("plan/*/risks/*.yaml",),
    Decision: ("plan/*/decisions/*.yaml",),
    Override: ("plan/*/overrides/*.yaml",),
    Approval: ("plan/*/approvals/*.yaml",),
}
"""By record type. The schema of reports reads lists of unchanged measures, too, which lie among them."""
