"""Tests of the rules about names of other records."""
