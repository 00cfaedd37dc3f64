"""J8: what happens to a plan besides work: amendments, risks, decisions, overrides, languages."""
