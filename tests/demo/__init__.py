"""A synthetic programme with its history is the same everywhere, and plausible."""
