"""Typed values read as numbers, years, headings; text cleaned."""
