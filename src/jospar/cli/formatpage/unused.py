"""Keys that are validated and that no report shows or counts by yet; the page marks them."""

RECORDS = frozenset({"Aggregate", "Group", "Override", "Reference", "StatutoryReport"})
"""Records of which no report uses anything yet."""

KEYS = frozenset(
    {
        *("Amendment.language", "Decision.options"),
        *("Evidence.sha256", "Indicator.aggregate", "Indicator.cumulative"),
        *("Indicator.lag", "Indicator.refs", "Indicator.tags", "Indicator.tolerance"),
        *("Measure.consolidates", "Observation.groups", "Observation.interval", "Part.weight"),
        *("Programme.tags", "Progress.finished", "Progress.regions", "Progress.reply"),
        *("Reporting.statutory", "Source.archived", "Spent.returned"),
    }
)
"""By class and field. Take one off when a report begins to use it."""

MARK = "not used in reports yet"


def mark_of(owner: type, name: str = "") -> str:
    """Give the mark of a record's key, or of the record as a whole; nothing where a report uses it."""
    if owner.__name__ in RECORDS:
        return "" if name else MARK
    return MARK if f"{owner.__name__}.{name}" in KEYS else ""
