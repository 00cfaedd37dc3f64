"""Tests of the room where other formats and sources are met."""
