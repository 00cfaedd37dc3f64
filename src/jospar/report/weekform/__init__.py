"""The form of an agency's week: one page that asks, checks and saves, and needs nothing else."""
