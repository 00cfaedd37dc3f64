"""Tests of the rules about reports."""
