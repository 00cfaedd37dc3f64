"""J6: indicators and what was measured."""
