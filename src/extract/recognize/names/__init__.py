"""Names: those declared, those the source itself gives, and the entities they name."""
