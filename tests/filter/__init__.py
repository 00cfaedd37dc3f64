"""One query language for all that looks at a plan."""
