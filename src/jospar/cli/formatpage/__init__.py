"""The manual's page on the format of plan files, made from the records' own types."""
