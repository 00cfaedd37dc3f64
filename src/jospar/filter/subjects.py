"""The kinds of records that can be asked for, and the fields of each."""

from collections.abc import Mapping
from typing import Literal

from jospar.filter.fields import Field
from jospar.filter.measures import FIELDS as MEASURES
from jospar.filter.records import AGENCIES, DECISIONS, INDICATORS, PROGRAMMES, RISKS

Subject = Literal["measures", "indicators", "agencies", "programmes", "decisions", "risks"]
SUBJECTS: Mapping[Subject, Mapping[str, Field]] = {
    "measures": MEASURES,
    "indicators": INDICATORS,
    "agencies": AGENCIES,
    "programmes": PROGRAMMES,
    "decisions": DECISIONS,
    "risks": RISKS,
}
"""Fields by name, by subject. Measures and indicators are asked as they stand, the rest as written."""
