"""The report as a neutral tree."""
