"""Widgets that know nothing of the form."""
