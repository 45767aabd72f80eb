"""Kinds of rules shared by several subjects."""
