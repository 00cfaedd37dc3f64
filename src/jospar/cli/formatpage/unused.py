"""Keys that are validated and that no report shows or counts by yet; the page marks them."""

RECORDS = frozenset(
    {
        *("Aggregate", "Completion", "Group", "Override", "Reference", "Risk"),
        *("StatutoryReport", "Tags", "WorkCalendar"),
    }
)
"""Records of which no report uses anything yet."""

KEYS = frozenset(
    {
        *("Acceptance.because", "Acceptance.evidence"),
        *("Agency.contact", "Agency.independent", "Agency.parent", "Agency.successor"),
        *("Amendment.language", "Amendment.reason", "Amendment.text"),
        *("Area.lead", "Area.number", "Asked.by", "BudgetLine.certainty"),
        *("Decided.outcome", "Decision.measures", "Decision.options"),
        *("Evidence.dated", "Evidence.kind", "Evidence.number", "Evidence.sha256", "Evidence.title"),
        *(
            "Evidence.url",
            "Indicator.aggregate",
            "Indicator.cumulative",
            "Indicator.definition",
            "Indicator.frequency",
        ),
        *("Indicator.lag", "Indicator.refs", "Indicator.responsible", "Indicator.tags"),
        *("Indicator.tolerance", "Measure.because", "Measure.consolidates", "Measure.critical"),
        *("Measure.depends_on", "Measure.indicators", "Measure.kind", "Measure.regions"),
        *("Measure.tags", "Measure.weight", "Milestone.critical", "Milestone.due", "Milestone.title"),
        *("Observation.groups", "Observation.interval", "Observation.quality", "Part.weight"),
        *("Programme.tags", "Progress.finished", "Progress.forecast", "Progress.next"),
        *("Progress.regions", "Progress.reply", "Reporting.statutory", "Repository.authors"),
        *("Repository.calendar", "Source.archived", "Source.retrieved"),
        *("Spent.returned", "Units.unit"),
    }
)
"""By class and field. Take one off when a report begins to use it."""

MARK = "not used in reports yet"


def mark_of(owner: type, name: str = "") -> str:
    """Give the mark of a record's key, or of the record as a whole; nothing where a report uses it."""
    if owner.__name__ in RECORDS:
        return "" if name else MARK
    return MARK if f"{owner.__name__}.{name}" in KEYS else ""
