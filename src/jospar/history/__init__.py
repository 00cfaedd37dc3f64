"""What git remembers of a plan."""
