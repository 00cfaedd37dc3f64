"""Findings as GitLab's merge requests show them: a code quality report."""

from collections.abc import Iterable

from jospar.code import Level
from jospar.report.findings.fingerprint import with_fingerprints
from jospar.report.findings.forge import Forge
from jospar.report.findings.sighting import Sighting
from jospar.report.findings.written import written_json
from jospar.rules.registry import rules

SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}
PROTECTING = "blocker"
"""The severity of what protects people, whatever its level."""


def code_quality(seen: Iterable[Sighting], forge: Forge) -> str:
    """Write findings as the array of issues that GitLab reads as ``artifacts:reports:codequality``."""
    absolute = {rule.code for rule in rules() if rule.absolute}
    return written_json(
        [
            {
                "description": f"{one.code}: {one.message}",
                "check_name": one.code,
                "fingerprint": fingerprint,
                "severity": PROTECTING if one.code in absolute else one.severity or SEVERITIES[one.level],
                "location": {"path": forge.path(one.file), "lines": {"begin": one.span.line}},
            }
            for one, fingerprint in with_fingerprints(seen)
        ]
    )
