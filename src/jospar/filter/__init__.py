"""One query language for all that looks at a plan: a text becomes a predicate, or a mistake in its place."""
