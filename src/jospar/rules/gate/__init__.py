"""Rules about changes: what policy says of them, who has approved them, and whose they are to make."""
