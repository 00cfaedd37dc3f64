"""Tests of J9, what is said of changes."""
