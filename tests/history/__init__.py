"""Tests of the room that looks back into git."""
