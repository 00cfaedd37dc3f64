"""J5: money."""
