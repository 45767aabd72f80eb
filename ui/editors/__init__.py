"""Editors of single fields: a line, a list, a choice, plain text."""
