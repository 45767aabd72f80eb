"""Figures in Chinese prose: found, and bound to what they are figures of."""
