"""Published tables for tests: made-up ones, and ones made of golden rows."""
