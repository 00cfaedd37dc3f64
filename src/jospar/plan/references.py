"""Names of other records: a string type for each, so that every reference can be followed by its type."""

from typing import NewType

AgencyId = NewType("AgencyId", str)
SourceId = NewType("SourceId", str)
ProgrammeId = NewType("ProgrammeId", str)
AreaId = NewType("AreaId", str)
MeasureId = NewType("MeasureId", str)
IndicatorId = NewType("IndicatorId", str)
RecordId = NewType("RecordId", str)
"""Any record with an id that is unique in the repository: a measure, an indicator, a programme, …"""
RegionCode = NewType("RegionCode", str)
"""ISO 3166-2 code of a region, as ``agencies.yaml`` gives it to its akimat."""
NewId = NewType("NewId", str)
"""An id that a record gives itself: short, Latin, stable."""
CodeName = NewType("CodeName", str)
"""A code of this tool, such as J402."""
Link = NewType("Link", str)
"""A web address."""
Digest = NewType("Digest", str)
"""A SHA-256 digest in hexadecimal."""
ReportPath = NewType("ReportPath", str)
"""A report of a measure by its agency and week: ``ministry_a/2026-W28``."""
Prefix = NewType("Prefix", str)
"""The letters that a programme's ids begin with."""
Currency = NewType("Currency", str)
"""A currency's three capital letters (ISO 4217)."""
FieldPath = NewType("FieldPath", str)
"""A field of a record: ``budget/2027/republican/amount``."""

REFERENCES = (AgencyId, SourceId, ProgrammeId, AreaId, MeasureId, IndicatorId, RecordId, RegionCode)
"""The types whose values must name something that exists."""
