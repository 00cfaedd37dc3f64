"""The pages of the manual that are made from the program itself: its commands and its codes."""
