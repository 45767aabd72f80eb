"""Underlined figures and words in a text, with their tooltips and corrections."""
