"""JSON Schemas of the plan files, made from the records' own types, for editors that complete and check."""
