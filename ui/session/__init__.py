"""The session of an open draft as Qt signals."""
