"""Findings and rules as data, and what the clerk answers to them."""
