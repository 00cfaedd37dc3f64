"""``jospar week``: the table of its sub-commands, each in a module of its own."""

from jospar.cli.commandtable import Row

ROWS = (Row("status", "Show whose reports are expected, received and missing.", "weekstatus.week_status"),)
