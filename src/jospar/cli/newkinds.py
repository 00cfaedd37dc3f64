"""``jospar new``: the table of its sub-commands, one for each kind of record."""

from jospar.cli.commandtable import Row

ROWS = (
    Row("measure", "Make a measure, with the next free id of its area.", "new.measure"),
    Row("indicator", "Make an indicator.", "new.indicator"),
    Row("observation", "Make an observation: what was measured for an indicator.", "new.observation"),
    Row("agency", "Enter an agency into plan/agencies.yaml.", "new.agency"),
    Row("source", "Enter a source into plan/sources.yaml.", "new.source"),
    Row("risk", "Make a risk.", "new.risk"),
    Row("decision", "Make a decision that measures wait for.", "new.decision"),
)
