"""The rules of this family."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J901", "gate.approval_missing", "warning", "changes"),
    ("J902", "gate.forbidden_change", "error", "changes"),
    ("J903", "gate.noted_change", "note", "changes"),
    ("J904", "gate.removed_before_its_end", "error", "changes"),
    ("J905", "gate.approves_nothing", "warning", "changes"),
    ("J906", "gate.approves_less", "warning", "changes"),
    ("J907", "gate.approved_ahead", "warning", "changes"),
    ("J908", "gate.unreadable", "warning", "changes"),
    ("J910", "gate.another_room", "error", "changes"),
    ("J911", "gate.past_week", "error", "changes"),
    ("J912", "gate.anothers_verdict", "error", "changes"),
)
