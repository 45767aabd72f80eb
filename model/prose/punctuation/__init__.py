"""Punctuation as official documents have it: what is to be changed in a text, and why."""
