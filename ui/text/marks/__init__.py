"""Underlined figures and words in a text, and what can be done about them."""
