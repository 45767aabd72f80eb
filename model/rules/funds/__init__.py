"""Rules about （四）."""
