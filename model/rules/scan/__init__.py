"""What is found in the texts by their words alone."""
