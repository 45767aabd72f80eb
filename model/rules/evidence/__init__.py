"""What speaks for and against a correction."""
