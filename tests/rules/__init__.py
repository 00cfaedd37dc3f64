"""The rules: every page's examples, the registry, and what examples cannot show."""
