"""A plan with three commits to look back on: a deadline moved by an act, then a lead changed by none."""

from pathlib import Path

from tests.tree.repository import Repository, initialise

MEASURE = "plan/example/measures/XA-003.yaml"
AMENDMENT = "plan/example/amendments/XA-A-009.yaml"
A_MEASURE = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: {lead}\ndue: {due}\n"
AN_AMENDMENT = (
    "id: XA-A-009\nkind: amendment\n"
    "act: {number: 9, date: 2026-06-13, effective: 2026-07-01, source: act_12}\n"
    "changes:\n  - {record: XA-003, field: due, before: 2027-03-31, after: 2027-09-30}\n"
)
MOVED = "deadline moved from 31 March 2027 to 30 September 2027, 183 days later"


def measure(due: str = "2027-03-31", lead: str = "ministry_a") -> bytes:
    return A_MEASURE.format(due=due, lead=lead).encode()


def planted(plan: Path) -> Repository:
    """Commit the plan in a folder, then both changes; the first commit is tagged."""
    made = initialise(plan)
    made.write(MEASURE, measure())
    made.commit()
    made.git("tag", "approved")
    made.write(MEASURE, measure("2027-09-30"))
    made.write(AMENDMENT, AN_AMENDMENT.encode())
    made.commit()
    made.write(MEASURE, measure("2027-09-30", "ministry_b"))
    made.commit()
    return made
