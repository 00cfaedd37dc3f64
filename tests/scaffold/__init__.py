"""Tests of what a new plan repository begins with."""
