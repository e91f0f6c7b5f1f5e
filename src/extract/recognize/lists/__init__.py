"""Enumerations of parties: their entries, what they are lists in, whether they are complete."""
