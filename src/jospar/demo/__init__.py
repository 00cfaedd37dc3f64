"""Synthetic programmes with a history: an invented country, the same to the byte for the same seed."""
