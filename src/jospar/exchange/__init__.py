"""What comes from other formats and other sources, and goes to them."""
