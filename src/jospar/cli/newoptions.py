"""The options of ``jospar new``, each written once."""

from typing import Annotated

import typer

from jospar.cli.completion import complete_agencies, complete_areas, complete_records


def _option(name: str, metavar: str, help_: str) -> typer.models.OptionInfo:
    return typer.Option(name, metavar=metavar, help=help_)  # type: ignore[no-any-return]


def _agency(name: str, help_: str) -> typer.models.OptionInfo:
    return typer.Option(name, metavar="AGENCY", help=help_, autocompletion=complete_agencies)  # type: ignore[no-any-return]


More = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FIELD=VALUE]...",
        help="Any other field by its path, as for jospar set: title/kk=…, budget/2027/republican/amount=80.",
        show_default=False,
    ),
]
Id = Annotated[str | None, _option("--id", "ID", "Its id. Else the next one that is and was nobody's.")]
OwnId = Annotated[str | None, _option("--id", "ID", "Its id: short Latin letters, digits, - and _.")]
Programme = Annotated[
    str | None, _option("--programme", "ID", "The programme that it belongs to, if there are several.")
]
Title = Annotated[str | None, _option("--title", "TEXT", "Its title, in any of the plan's languages.")]
Area = Annotated[
    str | None,
    typer.Option(
        "--area", metavar="AREA", help="The area that it belongs to.", autocompletion=complete_areas
    ),
]
Lead = Annotated[str | None, _agency("--lead", "Who leads it, by id or abbreviation.")]
Due = Annotated[str | None, _option("--due", "PERIOD", "Until when: 2028, 2027-Q3, 2027-06, 2027-12-31.")]
Sources = Annotated[
    list[str] | None, _option("--source", "ID", "What says so: an id of sources.yaml. Repeatable.")
]
IsQuoted = Annotated[
    bool, typer.Option("--quoted", help="It is known from statements; its row of the act is not known.")
]
AmendmentId = Annotated[
    str | None,
    typer.Option(
        "--amendment",
        metavar="ID",
        help="The amendment whose act adds it; the addition is written into it.",
        autocompletion=complete_records,
    ),
]
IsCorrection = Annotated[
    bool, typer.Option("--correction", help="The act has it and our record had not; needs --because.")
]
Because = Annotated[str | None, _option("--because", "TEXT", "Why it was not there, in a sentence.")]
Unit = Annotated[str | None, _option("--unit", "TEXT", "What it is measured in.")]
LevelOf = Annotated[str | None, _option("--level", "WORD", "output, outcome, impact or context.")]
IndicatorId = Annotated[
    str | None,
    typer.Option("--indicator", metavar="ID", help="The indicator.", autocompletion=complete_records),
]
PeriodOf = Annotated[
    str | None, _option("--period", "PERIOD", "The period that it speaks of: 2025, 2026-Q1; or unknown.")
]
ValueOf = Annotated[str | None, _option("--value", "NUMBER", "The figure, in the indicator's unit.")]
Name = Annotated[str | None, _option("--name", "TEXT", "Its name, in any of the plan's languages.")]
AgencyKind = Annotated[
    str | None, _option("--kind", "WORD", "ministry, committee, akimat, state_body, ngo and so on.")
]
Abbreviation = Annotated[str | None, _option("--abbr", "TEXT", "Its abbreviation.")]
Region = Annotated[str | None, _option("--region", "CODE", "The region of an akimat: XA-01.")]
Grade = Annotated[
    str | None,
    _option("--grade", "WORD", "act, official_statistics, official_letter, press or own_arithmetic."),
]
Dated = Annotated[str | None, _option("--dated", "PERIOD", "The date of the source itself.")]
Address = Annotated[str | None, _option("--url", "URL", "Where it can be read.")]
Measures = Annotated[
    list[str] | None,
    typer.Option(
        "--measure",
        metavar="ID",
        help="A measure that it concerns. Repeatable.",
        autocompletion=complete_records,
    ),
]
Probability = Annotated[str | None, _option("--probability", "1..5", "How probable it is.")]
Impact = Annotated[str | None, _option("--impact", "1..5", "How heavy it would be.")]
Owner = Annotated[str | None, _agency("--owner", "Whose it is, by id or abbreviation.")]
AskedBy = Annotated[str | None, _agency("--by", "Who asks for it, by id or abbreviation.")]
AskedOf = Annotated[str | None, _agency("--of", "Who is to decide, by id or abbreviation.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show the change as a unified diff.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing if all is well.")]
