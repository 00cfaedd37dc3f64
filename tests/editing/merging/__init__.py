"""Tests of merging and of settling what was left open."""
