"""J4: deadlines."""
