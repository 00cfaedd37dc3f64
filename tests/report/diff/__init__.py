"""Tests of the forms in which changes are written."""
