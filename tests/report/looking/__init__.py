"""Pages to look at: lists, records, the state of all."""
