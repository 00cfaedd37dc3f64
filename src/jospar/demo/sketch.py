"""A sketch: all that is decided of a measure before it is written down, and how it will fare."""

from datetime import date

from jospar.demo.lexicon import Said
from jospar.frozen import frozen


@frozen
class Step:
    """A milestone: its id, title, last day, weight, and whether the measure hangs on it."""

    id: str
    title: Said
    due: date
    weight: int = 1
    critical: bool = False


@frozen
class Line:
    """Money of a year from a fund, in tenths of the programme's unit."""

    year: int
    fund: str
    amount: int
    region: str | None = None
    quarters: tuple[int, ...] = ()
    transfer: bool = False
    currency: str | None = None


@frozen
class Sketch:
    """A measure as its file will say it, with its fate, which no file says.

    ``deadline`` is the last day of the first ``due``, ``finish`` the day on which work is done if all goes
    well, ``pace`` thousandths of the planned progress that are really made, ``target`` how many units.
    """

    id: str
    number: str
    title: Said
    area: str
    kind: str
    form: str
    by: str
    lead: str
    fate: str
    start: date
    finish: date
    deadline: date
    due: str
    duty: str = ""
    co: tuple[str, ...] = ()
    by_agreement: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    unit: Said | None = None
    target: int = 0
    steps: tuple[Step, ...] = ()
    budget: tuple[Line, ...] = ()
    depends_on: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    state: str = "active"
    because: Said | None = None
    unpublished: tuple[str, ...] = ()
    pace: int = 1000
    rhythm: int = 2
    critical: bool = False

    @property
    def file(self) -> str:
        """Name the measure's file."""
        return f"{ROOM}/measures/{self.id}.yaml"


PROGRAMME = "childhood"
ROOM = f"plan/{PROGRAMME}"
