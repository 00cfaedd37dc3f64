"""What may be wrong with a plan, or worth saying: one rule a file, in folders by subject."""
