"""A table of the form as a spreadsheet."""
