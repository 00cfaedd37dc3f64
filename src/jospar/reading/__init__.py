"""From bytes to nodes to records, driven by the records' own type hints."""
