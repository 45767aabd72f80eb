"""Editors of single values: a line, a list, a choice, plain text."""
