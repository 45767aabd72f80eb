"""The report as a Word file, and its figures read back."""
