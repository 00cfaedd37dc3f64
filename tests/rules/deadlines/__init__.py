"""Tests of the rules about deadlines."""
