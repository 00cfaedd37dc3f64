"""The rules of this family."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J701", "progress.units_over_target", "warning", "reports"),
    ("J702", "progress.impossible_progress", "error", "reports"),
    ("J703", "progress.unused_progress", "warning", "reports"),
    ("J704", "progress.report_from_the_future", "note", "reports"),
    ("J705", "progress.done_with_open_parts", "warning", "reports"),
    ("J706", "progress.fallen_figure", "error", "reports"),
    ("J707", "progress.unknown_occurrence", "error", "reports"),
    ("J708", "progress.missing_reason", "note", "reports"),
    ("J709", "progress.reports_without_channel", "warning", "reports"),
    ("J710", "progress.report_against_state", "warning", "reports"),
    ("J711", "progress.forecast_in_the_past", "warning", "reports"),
    ("J712", "progress.foreign_region", "error", "reports"),
    ("J713", "progress.regions_over_total", "error", "reports"),
    ("J714", "progress.stated_above_ninety", "note", "reports"),
    ("J715", "progress.missing_occurrence", "note", "reports"),
    ("J716", "progress.impossible_target", "error", "plan"),
)
