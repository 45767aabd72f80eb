"""A draft as one immutable value, its annotations, and its values as rules read them."""
