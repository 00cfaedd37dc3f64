"""Mistakes to plant in a demo: one a row, by the family of the rule that finds it."""
