"""Patterns in the texts that need no understanding of figures."""
