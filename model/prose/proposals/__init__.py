"""Changes of a text that are proposed one by one, before and after: punctuation, year words."""
