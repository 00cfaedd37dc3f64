"""Tests of the pages on what git remembers."""
