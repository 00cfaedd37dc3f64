"""Pages to look at in a terminal: lists, one record, the state of all; each also as JSON."""
