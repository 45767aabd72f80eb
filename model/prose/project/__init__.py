"""What （四） says of project money."""
