"""Tests of the rules about money and declared totals."""
