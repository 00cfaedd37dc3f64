"""The rules of this family."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J501", "money.budget_over_declared", "error", "plan"),
    ("J502", "money.paid_before_the_year", "error", "reports"),
    ("J503", "money.spent_over_budget", "error", "reports"),
    ("J504", "money.budget_outside_period", "error", "plan"),
    ("J505", "money.quarter_plan", "error", "plan"),
    ("J506", "money.missing_rate", "error", "plan"),
    ("J507", "money.spent_without_budget", "warning", "reports"),
    ("J508", "money.negative_amount", "error", "plan"),
    ("J509", "money.declared_differ", "warning", "plan"),
    ("J510", "money.more_measures_than_declared", "error", "plan"),
    ("J511", "money.more_indicators_than_declared", "error", "plan"),
    ("J512", "money.reserve_over_amount", "error", "plan"),
    ("J513", "money.rate_not_positive", "error", "plan"),
    ("J514", "money.several_totals_chosen", "error", "plan"),
    ("J515", "money.measures_not_entered", "note", "plan"),
    ("J516", "money.indicators_not_entered", "note", "plan"),
)
