"""Files on disk: reading, replacing, locks, JSON, and what goes wrong with them in Chinese."""
