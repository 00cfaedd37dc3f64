"""The weekly report: one page a week and language."""
