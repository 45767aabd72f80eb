"""Rules on the texts."""
