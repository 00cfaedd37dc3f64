"""J0: the text of the files, and what must not be in it."""
