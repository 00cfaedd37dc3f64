"""Tests of mending what findings offer."""
