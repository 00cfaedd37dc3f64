"""The rows of the registry, family by family."""

from jospar.rules.deadlines.rows import ROWS as DEADLINES
from jospar.rules.gate.rows import ROWS as GATE
from jospar.rules.governance.rows import ROWS as GOVERNANCE
from jospar.rules.indicators.rows import ROWS as INDICATORS
from jospar.rules.money.rows import ROWS as MONEY
from jospar.rules.ownership.rows import ROWS as OWNERSHIP
from jospar.rules.progress.rows import ROWS as PROGRESS
from jospar.rules.references.rows import ROWS as REFERENCES
from jospar.rules.shape.rows import ROWS as SHAPE
from jospar.rules.text.rows import ROWS as TEXT

ROWS: tuple[tuple[str, str, str, str], ...] = (
    *TEXT,
    *SHAPE,
    *REFERENCES,
    *OWNERSHIP,
    *DEADLINES,
    *MONEY,
    *INDICATORS,
    *PROGRESS,
    *GOVERNANCE,
    *GATE,
)
"""(code, module below ``jospar.rules``, level, scopes joined by ``+``); ``!`` behind: absolute."""
