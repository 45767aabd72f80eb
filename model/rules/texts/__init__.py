"""Rules about the texts."""
