"""Two versions of a plan file made one, by fields, and what was left open between them settled."""
