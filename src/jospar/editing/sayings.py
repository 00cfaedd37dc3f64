"""What rows have said of a report so far: another row may add to it, and may not say something else."""

from collections.abc import Mapping
from dataclasses import field

from jospar.editing.told import Told
from jospar.errors import Misused
from jospar.frozen import frozen


@frozen
class Saying:
    """What one row said, and where that row stands."""

    file: str
    line: int
    word: str


@frozen
class Sayings:
    """What was said, by the file of the report and the field."""

    said: dict[tuple[str, str], Saying] = field(default_factory=dict)

    def copy(self) -> "Sayings":
        """Make a copy that what comes next may be noted in."""
        return Sayings(dict(self.said))

    def note(self, report: str, measure: str, row: Saying, words: Mapping[str, str]) -> None:
        """Note what a row says of a report.

        Raises:
            Misused: X778, another row says something else.
        """
        for name, word in words.items():
            first = self.said.setdefault((report, name), Saying(row.file, row.line, word))
            if first.word != word:
                more = {"problem": "file", "file": first.file} if first.file != row.file else {}
                column = name.partition("/")[0]
                raise Misused("X778", value=measure, line=first.line, field=column, **more)


def words_of(told: Told | None) -> dict[str, str]:
    """Name each thing that is told of a measure; None is told where there is nothing new."""
    if told is None:
        return {"unchanged": "yes"}
    said = {"unchanged": "no", **told.plain}
    said |= {f"done/{name}": word for name, word in told.done.items()}
    said |= {f"milestone/{name}": word for name, word in told.milestones.items()}
    said |= {f"region/{name}": word for name, word in told.regions.items()}
    for key, texts in told.texts.items():
        said |= {f"{key}/{language}": text for language, text in texts.items()}
    for (year, fund), sums in told.spent.items():
        said |= {f"{name}/{year}/{fund}": word for name, word in sums.items()}
    return said
