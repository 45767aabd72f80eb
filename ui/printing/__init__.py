"""Printing without Word: printer, pages, copies, both sides of the paper."""
