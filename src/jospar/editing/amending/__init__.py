"""Amendments carried out: one act's many changes, all of them or none."""
