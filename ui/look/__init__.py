"""Colours, theme, looks of findings and dynamic properties of the style sheet."""
