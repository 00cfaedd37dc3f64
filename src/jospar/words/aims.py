"""What a target aims at, in words."""

from collections.abc import Mapping

from jospar.words.voice import Sayable, Voice


def say_aim(voice: Voice, aim: Sayable, form: str = "value") -> str:
    """Write a value, a ratio (1/4,600) or a range (12–16), one of whose ends may be open."""
    ends = aim if isinstance(aim, tuple) else (aim,)
    written = [voice.write(one) for one in ends]
    match form:
        case "per":
            return "/".join(written)
        case "range":
            return "–".join(written)
        case "low":
            return f"≥ {written[0]}"
        case "high":
            return f"≤ {written[0]}"
    return voice.write(aim)


def say_aims(voice: Voice, facts: Mapping[str, Sayable]) -> dict[str, Sayable]:
    """Write the ratios and ranges among the facts of a change: ``before``, ``after``."""
    forms = ((name, facts.get(f"{name}_form")) for name in ("before", "after"))
    return {name: say_aim(voice, facts[name], form) for name, form in forms if isinstance(form, str)}
