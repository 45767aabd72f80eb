"""Finding and replacing words over the whole form."""
