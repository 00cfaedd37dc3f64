"""The tests of jospar, laid out as its source is."""
