"""A text on screen as on paper: its fonts, its line of 27 characters, its first-line indent."""
