"""Findings as people and programs read them: one view, written as text or as JSON."""
