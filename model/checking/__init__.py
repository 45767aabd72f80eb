"""The whole form checked, and how far a draft is."""
