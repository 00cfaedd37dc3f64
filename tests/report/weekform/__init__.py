"""Tests of the form of a week."""
