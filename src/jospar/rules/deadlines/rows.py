"""The rules about deadlines and other dates."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J401", "deadlines.due_outside_period", "error", "plan"),
    ("J402", "deadlines.due_before_start", "error", "plan"),
    ("J403", "deadlines.milestone_after_measure", "error", "plan"),
    ("J404", "deadlines.milestone_weights", "error", "plan"),
    ("J405", "deadlines.finished_before_started", "error", "reports"),
    ("J406", "deadlines.actual_date_ahead", "error", "reports"),
    ("J407", "deadlines.due_before_dependency", "warning", "dependencies"),
    ("J408", "deadlines.start_outside_period", "warning", "plan"),
    ("J409", "deadlines.impossible_occasion", "error", "plan"),
    ("J410", "deadlines.decision_before_question", "error", "governance"),
    ("J411", "deadlines.expired_override", "warning", "governance"),
    ("J412", "deadlines.act_dates", "warning", "plan"),
    ("J413", "deadlines.critical_without_date", "note", "plan"),
    ("J414", "deadlines.milestone_before_start", "error", "plan"),
    ("J415", "deadlines.expired_exception", "warning", "lenience"),
    ("J416", "deadlines.idle_exception", "warning", "exceptions"),
    ("J417", "deadlines.evidence_after_closing", "warning", "reports"),
    ("J418", "deadlines.evidence_before_start", "warning", "reports"),
    ("J419", "deadlines.finished_before_start", "warning", "reports"),
    ("J420", "deadlines.agency_ends_before_it_begins", "error", "plan"),
)
