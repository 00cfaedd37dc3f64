"""Changes of plan files: every byte that is not meant stays."""
