"""The rules about who may write what, and when."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J301", "ownership.another_agencys_measure", "error", "plan"),
    ("J302", "ownership.outside_its_week", "error", "plan"),
    ("J303", "ownership.status_of_a_co_executor", "error", "plan"),
    ("J304", "ownership.own_acceptance", "error", "plan"),
    ("J305", "ownership.lead_twice", "error", "plan"),
    ("J306", "ownership.another_region", "error", "plan"),
    ("J307", "ownership.lead_of_another_time", "warning", "plan"),
    ("J308", "ownership.independent_without_agreement", "warning", "plan"),
    ("J309", "ownership.another_programmes_measure", "error", "plan"),
    ("J310", "ownership.accepted_before_reported", "error", "plan"),
    ("J311", "ownership.unchanged_of_another", "error", "plan"),
    ("J312", "ownership.unchanged_and_reported", "error", "plan"),
    ("J313", "ownership.own_override", "warning", "plan"),
)
