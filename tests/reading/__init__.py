"""How files become nodes, nodes become records, and records a plan."""
