"""J7: reports on progress."""
