"""Rules on （四）."""
