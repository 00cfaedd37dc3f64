"""The forms in which findings are written, each imported when it is asked for, and when they fail."""

from enum import StrEnum
from typing import TYPE_CHECKING

from jospar.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jospar.cli.circumstances import Circumstances
    from jospar.code import Level
    from jospar.report.findings.forge import Forge
    from jospar.report.findings.sighting import Sighting
    from jospar.rules.validate import Verdict


class Format(StrEnum):
    """The forms in which findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "md"

    @property
    def names_the_tree(self) -> bool:
        """Tell whether the form says of which tree the findings are."""
        return self in (Format.JSON, Format.SARIF)


class FailOn(StrEnum):
    """The level from which on findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


@frozen
class Told:
    """What is to be written: under which circumstances, what was found, and from which level on it fails.

    ``note`` says what is not shown, where something is not.
    """

    here: "Circumstances"
    verdict: "Verdict"
    fails: "Level | None"
    note: str = ""

    def summary(self) -> "Iterator[str]":
        """Say what was read and found, and what is not shown."""
        from jospar.report.findings.summary import summary_lines  # noqa: PLC0415 -- not every form has one

        yield from summary_lines(self.verdict, self.here.voice)
        if self.note:
            yield self.note


def findings_as(form: Format, told: Told) -> str:
    """Write all findings in a form."""
    here, verdict = told.here, told.verdict
    match form:
        case Format.TEXT:
            return "".join(f"{line}\n" for line in _text(told))
        case Format.JSON:
            from jospar.report.findings.json import findings_json  # noqa: PLC0415 -- this form alone needs it

            return findings_json(_seen(told), verdict, tree_id=here.tree.id())
        case Format.SARIF:
            from jospar.report.findings.sarif import sarif_log  # noqa: PLC0415 -- as above

            tree_id = here.tree.id()
            return sarif_log(_seen(told), verdict, here.voice, forge=_forge(told), tree_id=tree_id)
        case Format.GITHUB:
            return "".join(f"{line}\n" for line in _annotations(told))
        case Format.GITLAB:
            from jospar.report.findings.gitlab import code_quality  # noqa: PLC0415 -- as above

            return code_quality(_seen(told), _forge(told))
        case Format.JUNIT:
            from jospar.report.findings.junit import junit_xml  # noqa: PLC0415 -- as above

            return junit_xml(_seen(told), verdict, here.voice, forge=_forge(told), fails=told.fails)
        case Format.MARKDOWN:
            from jospar.report.findings.markdown import findings_markdown  # noqa: PLC0415 -- as above

            return findings_markdown(_seen(told), verdict, here.voice, forge=_forge(told), note=told.note)


def _text(told: Told) -> "Iterator[str]":
    """Write what is written on a terminal, as into a pipe."""
    from jospar.report.findings.look import Look  # noqa: PLC0415 -- as above
    from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- as above
    from jospar.report.findings.text import finding_lines  # noqa: PLC0415 -- as above

    here, look = told.here, Look()
    seen = sightings(told.verdict.findings, here.tree, here.voice, width=look.width)
    yield from finding_lines(seen, here.voice, look)
    yield from told.summary()


def _annotations(told: Told) -> "Iterator[str]":
    """Write the annotations, and for people who read the log the summary."""
    from jospar.report.findings.github import annotations  # noqa: PLC0415 -- as above

    yield from annotations(_seen(told), _forge(told))
    yield from told.summary()


def _seen(told: Told) -> "Iterator[Sighting]":
    from jospar.report.findings.sighting import sightings  # noqa: PLC0415 -- as above

    return sightings(told.verdict.findings, told.here.tree, told.here.voice, width=0)


def _forge(told: Told) -> "Forge":
    from os import environ  # noqa: PLC0415 -- as above

    from jospar.cli.outlet import forge_here  # noqa: PLC0415 -- as above

    return forge_here(told.here, environ)
