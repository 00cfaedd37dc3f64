"""Risks, decisions and overrides, as they stand on the status date."""

from datetime import date

from jospar.rules.validate import validate
from tests.rules.examples import lay

RISK = "plan/example/risks/XA-R-01.yaml"
DECISION = "plan/example/decisions/XA-D-01.yaml"
A_RISK = (
    "id: XA-R-01\ntitle: Premises\nmeasures: [XA-001]\nprobability: 3\nimpact: 4\nowner: ministry_a\n"
    "state: {state}\ndue: 2026-10\n"
)
A_DECISION = (
    "id: XA-D-01\ntitle: Premises\nmeasures: [XA-001]\nasked: {by: ministry_a, on: 2026-09-01}\n"
    "of: ministry_b\ndue: 2026-10\n"
)
DECIDED = "decided: {on: 2026-11-10, outcome: Rooms in schools}\n"
OVERRIDE = (
    "id: {id}\nmeasure: XA-002\nstatus: on_track\nbecause: the papers follow\napproved_by: ministry_a\n"
    "until: {until}\n"
)


def codes(day: str, **files: str) -> list[str]:
    places = {"risk": RISK, "decision": DECISION}
    laid = lay({places[name]: text for name, text in files.items()})
    return [str(one.code) for one in validate(laid, date.fromisoformat(day)).findings]


def test_a_risk_is_past_its_day_when_the_month_has_ended() -> None:
    assert codes("2026-10-31", risk=A_RISK.format(state="open")) == []
    assert codes("2026-11-01", risk=A_RISK.format(state="open")) == ["J811"]
    assert codes("2026-11-01", risk=A_RISK.format(state="closed")) == []


def test_a_decision_is_waited_for_until_it_was_taken() -> None:
    assert codes("2026-11-01", decision=A_DECISION) == ["J812"]
    assert codes("2026-11-09", decision=A_DECISION + DECIDED) == ["J812"]
    assert codes("2026-11-10", decision=A_DECISION + DECIDED) == []
    assert codes("2026-10-31", decision=A_DECISION) == []


def test_overrides_one_after_the_other_do_not_meet() -> None:
    def found(first: str, second: str) -> list[str]:
        pair = {"XA-O-01": first, "XA-O-02": second}
        laid = lay(
            {
                f"plan/example/overrides/{name}.yaml": OVERRIDE.format(id=name, until=until)
                for name, until in pair.items()
            }
        )
        return [str(one.code) for one in validate(laid, date(2026, 11, 21)).findings]

    assert found("2026-12-01", "2026-12-31") == ["J814"]
    assert found("2026-10-01", "2026-12-31") == ["J411"]
