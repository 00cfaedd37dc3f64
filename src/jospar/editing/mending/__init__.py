"""Mending: what findings offer to write instead, carried out in the text and proved."""
