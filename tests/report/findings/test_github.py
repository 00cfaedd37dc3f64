"""Findings as annotations of GitHub: escaped so that no text becomes a command, the gravest first."""

from jospar.code import Level
from jospar.finding import Finding
from jospar.report.findings.forge import Forge
from jospar.report.findings.github import annotations
from tests.report.findings.telling import EVIL, FILE, TEXT, at, obeyed, told


def lines(*found: Finding, forge: Forge | None = None) -> list[str]:
    return list(annotations(told(*found).seen, forge or Forge()))


def test_an_annotation_names_file_lines_and_columns() -> None:
    start = TEXT.index("nobody")
    (line,) = lines(at(start, start + 6))
    head, _, message = line[2:].partition("::")
    assert head == f"error file={FILE},line=5,endLine=5,col=7,endColumn=13,title=J203 unknown agency"
    assert message.startswith('unknown agency "nobody"')


def test_a_place_of_several_lines_has_no_columns() -> None:
    (line,) = lines(at(TEXT.index("title"), TEXT.index("lead")))
    assert ",line=2,endLine=4,title=" in line


def test_a_file_as_a_whole_has_no_line() -> None:
    (line,) = lines(at(0, 0))
    assert line.startswith(f"::error file={FILE},title=")


def test_the_gravest_come_first() -> None:
    levels = (Level.NOTE, Level.ERROR, Level.WARNING, Level.ERROR)
    said = lines(*(at(number, number + 1, level=level) for number, level in enumerate(levels)))
    assert [line.partition(" ")[0] for line in said] == ["::error", "::error", "::warning", "::notice"]


def test_no_text_becomes_a_command_or_a_property() -> None:
    (line,) = lines(at(0, 0, value=EVIL, file="plan/a,line=9::b%\n.yaml"), forge=Forge("sub,dir/"))
    assert obeyed(line) == []
    assert "\n" not in line
    head, _, message = line[2:].partition("::")
    assert head == r"error file=sub%2Cdir/plan/a%2Cline=9%3A%3Ab%25\n.yaml,title=J203 unknown agency"
    assert "%250A" in message
