"""The rows of the registry: every kind of change, by its subject."""

Row = tuple[str, str, str, str, str, str]

RECORDS: tuple[Row, ...] = (
    ("C101", "records.measure_added", "minor/major", "C102", "field", "measure:"),
    ("C102", "records.measure_removed", "major", "C101", "field", "measure:"),
    ("C103", "records.indicator_added", "minor", "C104", "field", "indicator:"),
    ("C104", "records.indicator_removed", "major", "C103", "field", "indicator:"),
    ("C105", "records.programme_added", "major", "C106", "field", "programme:"),
    ("C106", "records.programme_removed", "major", "C105", "field", "programme:"),
    ("C107", "records.excluded", "major", "C108", "field", "measure:state"),
    ("C108", "records.readmitted", "major", "C107", "field", "measure:state"),
    ("C109", "records.cancelled", "major", "C110", "field", "measure:state"),
    ("C110", "records.reinstated", "major", "C109", "field", "measure:state"),
    ("C111", "records.suspended", "major", "C112", "field", "measure:state"),
    ("C112", "records.resumed", "major", "C111", "field", "measure:state"),
    ("C127", "endings.ended_otherwise", "major", "", "field", "measure:state"),
    ("C113", "records.renamed", "minor", "", "field", "*:id"),
    ("C114", "records.renumbered", "minor", "", "field", "measure:number programme:areas/*/number"),
    ("C115", "governance.amendment_added", "routine", "C116", "field", "amendment:"),
    ("C116", "governance.amendment_removed", "major", "C115", "field", "amendment:"),
    ("C117", "governance.amendment_changed", "major", "", "record", "amendment:?*"),
    ("C118", "governance.matter_added", "minor", "C119", "field", "risk: decision: override:"),
    ("C119", "governance.matter_removed", "major", "C118", "field", "risk: decision: override:"),
    ("C120", "governance.matter_changed", "minor", "", "rest", "risk:?* decision:?* override:?*"),
    ("C124", "approvals.approval_added", "routine", "C125", "field", "approval:"),
    ("C125", "approvals.approval_removed", "major", "C124", "field", "approval:"),
    ("C126", "approvals.approval_changed", "major", "", "record", "approval:?*"),
    ("C121", "governance.source_added", "routine", "C122", "field", "source:"),
    ("C122", "governance.source_removed", "minor", "C121", "field", "source:"),
    ("C123", "governance.source_changed", "minor", "", "rest", "source:?*"),
)
CRITICAL = "measure:critical measure:milestones/*/critical"
TIME: tuple[Row, ...] = (
    ("C210", "time.due_later", "major", "C211", "field", "measure:due"),
    ("C211", "time.due_earlier", "major", "C210", "field", "measure:due"),
    ("C212", "time.due_given", "minor", "C213", "field", "measure:due"),
    ("C213", "time.due_removed", "major", "C212", "field", "measure:due"),
    ("C214", "time.due_recast", "major", "", "record", "measure:due measure:due/*"),
    (
        *("C215", "time.date_rewritten", "routine", "", "field"),
        "measure:due measure:start measure:milestones/*/due risk:due decision:due override:until",
    ),
    ("C220", "starts.start_later", "minor", "C221", "field", "measure:start"),
    ("C221", "starts.start_earlier", "minor", "C220", "field", "measure:start"),
    ("C222", "starts.start_given", "minor", "C223", "field", "measure:start"),
    ("C223", "starts.start_removed", "minor", "C222", "field", "measure:start"),
    ("C230", "milestones.milestone_later", "major", "C231", "field", "measure:milestones/*/due"),
    ("C231", "milestones.milestone_earlier", "minor", "C230", "field", "measure:milestones/*/due"),
    ("C232", "milestones.milestone_added", "minor", "C233", "field", "measure:milestones/*"),
    ("C233", "milestones.milestone_removed", "major", "C232", "field", "measure:milestones/*"),
    ("C234", "milestones.milestone_dated", "minor", "C235", "field", "measure:milestones/*/due"),
    ("C235", "milestones.milestone_undated", "major", "C234", "field", "measure:milestones/*/due"),
    (
        *("C236", "milestones.weight_changed", "major", "", "field"),
        "measure:weight measure:milestones/*/weight",
    ),
    ("C237", "milestones.critical_given", "major", "C238", "field", CRITICAL),
    ("C238", "milestones.critical_lifted", "major", "C237", "field", CRITICAL),
    ("C240", "time.term_later", "minor/major", "C241", "field", "risk:due decision:due override:until"),
    ("C241", "time.term_earlier", "minor", "C240", "field", "risk:due decision:due override:until"),
    ("C250", "time.period_moved", "major", "", "field", "programme:period"),
)
MONEY: tuple[Row, ...] = (
    ("C301", "money.amount_up", "major", "C302", "field", "measure:budget/*"),
    ("C302", "money.amount_down", "major", "C301", "field", "measure:budget/*"),
    ("C303", "money.money_moved", "major", "", "record", "measure:budget/*"),
    ("C304", "money.line_added", "major", "C305", "field", "measure:budget/*"),
    ("C305", "money.line_removed", "major", "C304", "field", "measure:budget/*"),
    ("C306", "money.line_terms", "minor", "", "rest", "measure:budget/*"),
    ("C307", "money.quarter_plan", "minor", "", "field", "measure:budget/*/plan measure:budget/*/plan/*"),
    ("C308", "money.currency_changed", "major", "", "field", "measure:budget/*"),
    ("C309", "totals.declared_changed", "major", "", "rest", "programme:declared/*"),
    ("C310", "totals.rate_changed", "minor", "", "rest", "programme:rates/*"),
    ("C312", "terms.terms_replaced", "minor", "", "beside", "measure:budget/*"),
    ("C311", "totals.unit_of_money", "major", "", "field", "programme:money/*"),
)
TARGETS: tuple[Row, ...] = (
    ("C401", "targets.target_softened", "major", "C402", "record", "indicator:targets/*"),
    ("C402", "targets.target_hardened", "minor", "C401", "record", "indicator:targets/*"),
    ("C403", "targets.target_added", "minor", "C404", "field", "indicator:targets/*"),
    ("C404", "targets.target_removed", "major", "C403", "field", "indicator:targets/*"),
    ("C405", "targets.target_changed", "minor/major", "", "record", "indicator:targets/*"),
    ("C406", "targets.baseline_changed", "major", "", "field", "indicator:baseline indicator:baseline/*"),
    (
        *("C407", "targets.range_widened", "major", "C408", "field"),
        "indicator:targets/*/low indicator:targets/*/high",
    ),
    (
        *("C408", "targets.range_narrowed", "minor", "C407", "field"),
        "indicator:targets/*/low indicator:targets/*/high",
    ),
    ("C409", "units.units_fewer", "major", "C410", "field", "measure:units/target"),
    ("C410", "units.units_more", "minor", "C409", "field", "measure:units/target"),
    ("C411", "units.units_changed", "major", "", "rest", "measure:units measure:units/*"),
    ("C412", "indicators.direction_changed", "major", "", "field", "indicator:direction"),
    ("C413", "indicators.unit_changed", "major", "", "record", "indicator:unit/*"),
    (
        *("C414", "indicators.definition_changed", "major", "", "field"),
        (
            "indicator:definition/* indicator:aggregate/* indicator:cumulative "
            "indicator:level indicator:parts/* indicator:path indicator:tolerance "
            "indicator:frequency indicator:lag indicator:refs"
        ),
    ),
    ("C420", "indicators.observation_added", "routine", "C421", "field", "observation:"),
    ("C421", "indicators.observation_removed", "major", "C420", "field", "observation:"),
    (
        *("C422", "indicators.figure_revised", "major", "", "field"),
        (
            "observation:value observation:numerator observation:denominator observation:change "
            "observation:since observation:interval observation:regions/* observation:groups "
            "observation:parts/*"
        ),
    ),
    ("C423", "indicators.observation_described", "minor", "", "rest", "observation:?*"),
)
OWNERSHIP: tuple[Row, ...] = (
    (
        *("C501", "ownership.lead_changed", "major", "", "field"),
        "measure:lead programme:lead programme:areas/*/lead indicator:responsible risk:owner decision:of",
    ),
    (
        *("C502", "ownership.lead_given", "minor", "C503", "field"),
        "measure:lead programme:lead programme:areas/*/lead indicator:responsible",
    ),
    (
        *("C503", "ownership.lead_removed", "major", "C502", "field"),
        "measure:lead programme:lead programme:areas/*/lead indicator:responsible",
    ),
    (
        *("C504", "ownership.executor_added", "minor", "C505", "field"),
        "measure:co_executors measure:by_agreement programme:partners",
    ),
    (
        *("C505", "ownership.executor_removed", "major", "C504", "field"),
        "measure:co_executors measure:by_agreement programme:partners",
    ),
    ("C506", "ownership.area_changed", "minor", "", "field", "measure:area"),
    ("C507", "ownership.area_added", "minor", "C508", "field", "programme:areas/*"),
    ("C508", "ownership.area_removed", "major", "C507", "field", "programme:areas/*"),
    ("C509", "ownership.area_redrawn", "minor", "", "rest", "programme:areas/*"),
    ("C510", "ownership.agency_added", "minor", "C511", "field", "agency:"),
    ("C511", "ownership.agency_removed", "major", "C510", "field", "agency:"),
    ("C512", "ownership.agency_changed", "minor", "", "rest", "agency:?*"),
)
TEXTS = "measure:* programme:* indicator:* agency:* source:* risk:* decision:* override:* repository:*"
SCOPE: tuple[Row, ...] = (
    ("C601", "texts.text_changed", "minor/major", "", "record", TEXTS),
    ("C602", "texts.one_language_changed", "major", "", "record", TEXTS),
    ("C603", "texts.translation_added", "routine", "C604", "record", TEXTS),
    ("C604", "texts.translation_removed", "minor/major", "C603", "record", TEXTS),
    ("C605", "regions.regions_widened", "major", "C606", "field", "measure:regions"),
    ("C606", "regions.regions_narrowed", "major", "C605", "field", "measure:regions"),
    ("C607", "regions.regions_changed", "major", "", "rest", "measure:regions"),
    ("C608", "scope.completion_changed", "major", "", "field", "measure:completion measure:completion/form"),
    ("C609", "scope.dependency_added", "minor", "C610", "field", "measure:depends_on"),
    ("C610", "scope.dependency_removed", "minor", "C609", "field", "measure:depends_on"),
    ("C611", "scope.restricted", "major", "C612", "field", "measure:access"),
    ("C612", "scope.opened", "major", "C611", "field", "measure:access"),
    ("C613", "scope.counting_changed", "major", "", "field", "measure:progress_by measure:consolidates"),
    ("C614", "scope.withheld", "minor", "C615", "field", "measure:unpublished programme:unpublished"),
    ("C615", "scope.published", "minor", "C614", "field", "measure:unpublished programme:unpublished"),
    (
        *("C616", "scope.described", "minor", "", "field"),
        (
            "measure:kind measure:record measure:tags measure:tags/* measure:indicators measure:sources "
            "measure:formerly indicator:tags indicator:tags/* indicator:sources indicator:formerly "
            "programme:tags programme:tags/* programme:sources programme:formerly programme:instrument "
            "programme:prefix programme:act programme:act/*"
        ),
    ),
    ("C617", "scope.reporting_changed", "major", "", "field", "programme:reporting/*"),
)
PROGRESS: tuple[Row, ...] = (
    ("C701", "progress.report_added", "routine", "C702", "field", "progress: unchanged:"),
    ("C702", "progress.report_removed", "major", "C701", "field", "progress: unchanged:"),
    ("C703", "progress.report_changed", "major", "", "beside", "progress:?* unchanged:?*"),
    ("C711", "progress.draft_changed", "routine", "", "beside", "progress:?*"),
    ("C704", "progress.status_worse", "minor", "C705", "field", "progress: progress:status"),
    ("C705", "progress.status_better", "minor", "C704", "field", "progress: progress:status"),
    ("C706", "progress.acceptance_given", "routine", "C707", "field", "acceptance:"),
    ("C707", "progress.acceptance_withdrawn", "major", "C706", "field", "acceptance:"),
    ("C708", "progress.verdict_changed", "major", "", "record", "acceptance:?*"),
    ("C709", "progress.evidence_added", "minor", "C710", "field", "progress:evidence/*"),
    ("C710", "progress.evidence_removed", "major", "C709", "field", "progress:evidence/*"),
)
POLICY: tuple[Row, ...] = (
    ("C818", "approvals.control_changed", "major", "", "field", "repository:policy/changes"),
    ("C801", "policy.level_lowered", "major", "C802", "field", "repository:policy/levels/*"),
    ("C802", "policy.level_raised", "minor", "C801", "field", "repository:policy/levels/*"),
    ("C803", "policy.level_set", "major", "C804", "field", "repository:policy/levels/*"),
    ("C804", "policy.level_unset", "major", "C803", "field", "repository:policy/levels/*"),
    ("C805", "policy.threshold_changed", "major", "", "rest", "repository:policy/*"),
    ("C806", "exceptions.exception_added", "major", "C807", "field", "*:exceptions"),
    ("C807", "exceptions.exception_removed", "minor", "C806", "field", "*:exceptions"),
    ("C808", "exceptions.exception_extended", "major", "C809", "field", "*:exceptions"),
    ("C809", "exceptions.exception_shortened", "minor", "C808", "field", "*:exceptions"),
    ("C815", "exceptions.exception_restated", "minor", "", "rest", "*:exceptions"),
    ("C816", "conflicts.conflict_left", "major", "C817", "field", "*:conflicts"),
    ("C817", "conflicts.conflict_settled", "minor", "C816", "field", "*:conflicts"),
    ("C810", "policy.min_cell_lowered", "major", "C811", "field", "repository:min_cell"),
    ("C811", "policy.min_cell_raised", "minor", "C810", "field", "repository:min_cell"),
    ("C812", "policy.audience_widened", "major", "C813", "field", "repository:audience"),
    ("C813", "policy.audience_narrowed", "minor", "C812", "field", "repository:audience"),
    (
        *("C814", "policy.settings_changed", "minor", "", "field"),
        (
            "repository:format repository:languages repository:timezone repository:calendar/* "
            "repository:views/* repository:authors"
        ),
    ),
)
OTHER: tuple[Row, ...] = (
    ("C900", "other.unclaimed", "minor", "", "none", ""),
    ("C910", "other.uncompared", "major", "", "none", ""),
)
ROWS: tuple[Row, ...] = (
    *(*RECORDS, *TIME, *MONEY, *TARGETS),
    *(*OWNERSHIP, *SCOPE, *PROGRESS, *POLICY, *OTHER),
)
"""(code, module and function, weight or both of them, the kind of the change undone, reach, claims).

A kind that undoes itself names none.
"""
