"""The rules about who may write what, and when."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J301", "ownership.another_agencys_measure", "error", "reports"),
    ("J302", "ownership.outside_its_week", "error", "reports"),
    ("J303", "ownership.status_of_a_co_executor", "error", "reports"),
    ("J304", "ownership.own_acceptance", "error", "reports"),
    ("J305", "ownership.lead_twice", "error", "plan"),
    ("J306", "ownership.another_region", "error", "reports"),
    ("J307", "ownership.lead_of_another_time", "warning", "plan"),
    ("J308", "ownership.independent_without_agreement", "warning", "plan"),
    ("J309", "ownership.another_programmes_measure", "error", "reports"),
    ("J310", "ownership.accepted_before_reported", "error", "reports"),
    ("J311", "ownership.unchanged_of_another", "error", "reports"),
    ("J312", "ownership.unchanged_and_reported", "error", "reports"),
    ("J313", "ownership.own_override", "warning", "governance"),
    ("J314", "ownership.judged_by_subordinate", "warning", "reports"),
)
