"""What git remembers of a plan, written for people and for programs."""
