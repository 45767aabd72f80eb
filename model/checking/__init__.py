"""The check of a whole draft by all rules, and its progress."""
