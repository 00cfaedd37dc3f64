"""Which record a file is, by its path: the layout of a plan folder."""

from jospar.frozen import frozen
from jospar.plan.agency import Agency
from jospar.plan.control import Approval
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator, Observation
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.repository import Repository
from jospar.plan.source import Source

SINGLE = {"jospar.yaml": Repository, "agencies.yaml": Agency, "sources.yaml": Source}
"""Files at the top of ``plan/``; agencies and sources are lists of records."""
ROOMS = {
    "measures": Measure,
    "indicators": Indicator,
    "amendments": Amendment,
    "risks": Risk,
    "decisions": Decision,
    "overrides": Override,
    "approvals": Approval,
}
"""Folders of a programme that hold one record a file, called by its id."""
KINDS: dict[type, str] = {
    Repository: "repository",
    Agency: "agency",
    Source: "source",
    Programme: "programme",
    Measure: "measure",
    Indicator: "indicator",
    Observation: "observation",
    Progress: "progress",
    Unchanged: "unchanged",
    Acceptance: "acceptance",
    Amendment: "amendment",
    Risk: "risk",
    Decision: "decision",
    Override: "override",
    Approval: "approval",
}
"""The word for each type of record, the same in findings, JSON and references."""
COPIES = frozenset(
    {
        *("pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "xlsm", "ods", "ppt"),
        *("pptx", "odp", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff"),
        *("heic", "webp", "zip", "rar", "7z", "gz", "tar", "eml"),
        *("msg", "mp3", "m4a", "mp4", "mov", "avi", "p7s", "sig", "cms"),
    }
)
"""How the names of documents, pictures, recordings and archives end."""
LOOKS = frozenset({"html", "css", "j2", "svg", "png"})
"""How the names of files in ``plan/templates/`` end."""
YAML_ENDS = (".yml", ".yaml.txt", ".yml.txt")
"""How the names of files end that were meant to end in ``.yaml``."""
BESIDE = frozenset({".gitkeep", ".gitattributes"})
LISTS = (Agency, Source)
REPORTS = {"progress": Progress, "acceptances": Acceptance}


@frozen
class Address:
    """What a path says of the record in the file: its type, its name and whose it is."""

    file: str
    record: type
    name: str
    programme: str = ""
    indicator: str = ""
    agency: str = ""
    week: str = ""


def address(file: str) -> Address | None:
    """Tell which record a file below ``plan/`` holds; None where it is no plan file."""
    parts = file.split("/")
    if not file.endswith(".yaml") or parts[0] != "plan":
        return None
    name = parts[-1].removesuffix(".yaml")
    match parts[1:-1]:
        case ():
            record = SINGLE.get(parts[-1])
            return Address(file, record, name) if record else None
        case ("indicators",):
            return Address(file, Indicator, name)
        case ("observations", indicator):
            return Address(file, Observation, name, indicator=indicator)
        case ("templates", *_):
            return None
        case (programme, *inside):
            return _in_programme(file, name, programme, inside)
    return None


def _in_programme(file: str, name: str, programme: str, inside: list[str]) -> Address | None:
    match inside:
        case [] if name == "programme":
            return Address(file, Programme, programme, programme)
        case [room] if room in ROOMS:
            return Address(file, ROOMS[room], name, programme)
        case ["observations", indicator]:
            return Address(file, Observation, name, programme, indicator=indicator)
        case ["progress", agency, week] if name == "unchanged":
            return Address(file, Unchanged, name, programme, agency=agency, week=week)
        case [room, agency, week] if room in REPORTS:
            return Address(file, REPORTS[room], name, programme, agency=agency, week=week)
    return None


def address_above(file: str) -> Address | None:
    """Tell which record with an id a file that is none would hold in a folder above, or if it ended in .yaml.

    None where it would hold none.
    """
    folder, _, name = file.rpartition("/")
    if name.lower().endswith(YAML_ENDS):
        folder, name = f"{folder}/", f"{stem(file)}.yaml"
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        where = address(f"{folder}/{name}")
        if where is not None:
            return where if where.record in ROOMS.values() else None
    return None


def stem(file: str) -> str:
    """Give the name of a file without its folder and all its endings: ids have no dots."""
    return file[file.rfind("/") + 1 :].partition(".")[0]


def belongs(file: str) -> bool:
    """Tell whether a file that is no record may stand below ``plan/`` all the same."""
    parts = file.split("/")
    if parts[-1] in BESIDE:
        return True
    return parts[:2] == ["plan", "templates"] and file.rpartition(".")[2].lower() in LOOKS


def copied(file: str) -> bool:
    """Tell by its name whether a file is a document that was copied in."""
    return file.rpartition(".")[2].lower() in COPIES
