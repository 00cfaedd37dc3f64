"""Tests of the rules about indicators and observations."""
