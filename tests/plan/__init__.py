"""What the records themselves know."""
