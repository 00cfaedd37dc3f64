"""The plan held against a date."""
