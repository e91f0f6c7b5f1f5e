"""Sentences as patterns see them: clauses of placeholders and words, and what stands where."""
