"""Tests of the manual's pages."""
