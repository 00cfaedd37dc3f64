"""Tests of findings as people and programs read them."""
