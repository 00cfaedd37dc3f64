"""Tests of the room that words everything for people."""
