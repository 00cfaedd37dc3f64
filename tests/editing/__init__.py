"""Tests of the room that changes plan files."""
