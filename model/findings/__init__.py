"""Findings and rules as data, and the clerk's answers to findings."""
