"""Short made-up passages, each a small report of its own, with the rows that it states."""
