"""Kinds of rules that several subjects share."""
