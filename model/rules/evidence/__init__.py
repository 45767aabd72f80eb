"""Evidence for and against a correction."""
