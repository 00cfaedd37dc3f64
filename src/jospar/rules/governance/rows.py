"""The rules of this family."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J801", "governance.before_in_git", "warning", "history"),
    ("J802", "governance.amendments_without_order", "warning", "amendments"),
    ("J803", "governance.broken_chain", "error", "amendments"),
    ("J804", "governance.effective_before_adopted", "warning", "plan"),
    ("J805", "governance.amended_outside_period", "warning", "amendments"),
    ("J806", "governance.published_before", "error", "amendments"),
    ("J807", "governance.unexplained_correction", "warning", "amendments"),
    ("J808", "governance.another_language", "error", "amendments"),
    ("J809", "governance.action_not_taken", "error", "amendments"),
    ("J810", "governance.missing_languages", "warning", "settings"),
    ("J811", "governance.risk_past_due", "note", "governance"),
    ("J812", "governance.decision_past_due", "note", "governance"),
    ("J813", "governance.override_without_channel", "warning", "governance"),
    ("J814", "governance.several_overrides", "warning", "governance"),
    ("J815", "governance.changes_nothing", "warning", "amendments"),
    ("J816", "governance.impossible_value", "error", "amendments"),
)
