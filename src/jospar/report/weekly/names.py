"""The short names of headings and labels that the templates use."""

MARKS = {
    "act": "mark_act",
    "official_statistics": "mark_statistics",
    "official_letter": "mark_letter",
    "press": "mark_press",
    "own_arithmetic": "mark_own",
}
"""The name of the letter that stands for a source's grade, by grade."""

OF_THE_PAGE = (
    *("skip", "notice", "contents", "status_date", "week", "tree", "before"),
    *("changes", "record", "change", "ground"),
)
OF_A_RECORD = (
    *(
        "ledger",
        "area",
        "no_area",
        "passport",
        "chosen",
        "commitments",
        "commitment",
        "who",
        "when",
        "cited",
        "asks",
    ),
)
OF_A_WORK = (
    *("counts", "status", "share", "measures", "moved", "exceptions", "no_exceptions", "decisions", "due"),
    *("measure", "decision", "owner", "due_date", "days", "reason", "gaps"),
    *("reports", "agency", "reports_expected", "reports_received", "reports_missing"),
    *("money", "year_fund", "planned", "paid", "savings", "unabsorbed", "execution"),
)
OF_INDICATORS = (
    *("indicators", "indicator", "value", "expected", "target", "no_figure", "others"),
    *("regions", "region", "parts", "part", "trends", "context", "chart_data", "period"),
    *("stated_later", "axis"),
)
OF_SOURCES = ("contests", "sources", "grades", "number", "source", "publisher", "date", "grade")

NAMES: tuple[str, ...] = (
    *OF_THE_PAGE,
    *OF_A_RECORD,
    *OF_A_WORK,
    *OF_INDICATORS,
    *OF_SOURCES,
    *MARKS.values(),
    "mark_other",
)
"""Every short name: the catalogues word it under ``report.name.<short name>``."""
