"""``jospar period``: the table of its sub-commands, each in a module of its own."""

from jospar.cli.commandtable import Row

ROWS = (
    Row("status", "Show who owes texts on a period, by when, and what is missing.", "periodstatus.show"),
    Row("open", "Lay out drafts of the texts, with the period's weekly notes in them.", "periodopen.begin"),
    Row("submit", "Hand in drafts of texts as they are.", "periodopen.submit"),
    Row("close", "Accept all texts of a period as its lead, once none is missing.", "periodopen.end"),
)
