"""Named bytes: a folder now, or a git revision then; nothing downstream can tell which."""
