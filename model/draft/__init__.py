"""A draft as one immutable value, its annotations, and what is read of it."""
