"""Who is asked to review what, by agency: in the form that each forge reads."""

from collections.abc import Sequence

from jospar.scaffold.order import Forge
from jospar.words.voice import Voice

PLACES: dict[Forge, str] = {
    "github": ".github/CODEOWNERS",
    "gitlab": ".gitlab/CODEOWNERS",
    "forgejo": ".forgejo/CODEOWNERS",
}
"""Where each forge looks for it."""
COORDINATORS = "coordinators"


def owners(forge: Forge, agencies: Sequence[str], voice: Voice) -> str:
    """Write CODEOWNERS: each agency its own reports and verdicts, the coordinators all the rest.

    Of several lines that fit a file GitHub and GitLab read the last one. Forgejo reads regular expressions
    and asks everybody whose line fits: there the coordinators see everything.
    """
    rows = [(".*" if forge == "forgejo" else "*", COORDINATORS)]
    for agency in agencies:
        rows += [(_room(forge, room, agency), agency) for room in ("progress", "acceptances")]
    width = max(len(pattern) for pattern, _ in rows)
    lines = [f"# {voice.say('init.owners')}", *(f"{pattern:<{width}} {_team(who)}" for pattern, who in rows)]
    return "".join(f"{line}\n" for line in lines)


def _room(forge: Forge, room: str, agency: str) -> str:
    if forge == "forgejo":
        return f"plan/[^/]+/{room}/{agency}/.*"
    return f"/plan/*/{room}/{agency}/"


def _team(who: str) -> str:
    return f"@organisation/{who.replace('_', '-')}"
