"""Tests of J8, governance."""
