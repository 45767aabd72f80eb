"""A draft as one immutable value, and what is read of it."""
