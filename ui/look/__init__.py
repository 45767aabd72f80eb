"""Colours, theme and dynamic properties: how the window looks, stated once."""
