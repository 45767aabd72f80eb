"""A pasted block: its cells read, placed by labels, and compared with what stands there."""
