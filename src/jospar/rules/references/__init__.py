"""J2: names of other records."""
