"""Find and replace over the whole form."""
