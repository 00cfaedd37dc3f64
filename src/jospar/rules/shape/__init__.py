"""J1: the shape of records."""
