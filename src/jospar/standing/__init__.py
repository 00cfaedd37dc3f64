"""The plan held against a date: pure arithmetic, no clock, no words."""
