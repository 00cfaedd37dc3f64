"""The rules of this family; J706 is not used."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J701", "progress.units_over_target", "warning", "plan"),
    ("J702", "progress.impossible_progress", "error", "plan"),
    ("J703", "progress.unused_progress", "warning", "plan"),
    ("J704", "progress.report_from_the_future", "warning", "plan"),
    ("J705", "progress.done_with_open_parts", "warning", "plan"),
    ("J707", "progress.unknown_occurrence", "error", "plan"),
    ("J708", "progress.missing_reason", "note", "plan"),
    ("J709", "progress.reports_without_channel", "warning", "plan"),
    ("J710", "progress.report_against_state", "warning", "plan"),
    ("J711", "progress.forecast_in_the_past", "warning", "plan"),
    ("J712", "progress.foreign_region", "error", "plan"),
    ("J713", "progress.regions_over_total", "error", "plan"),
    ("J714", "progress.stated_above_ninety", "note", "plan"),
    ("J715", "progress.missing_occurrence", "note", "plan"),
)
