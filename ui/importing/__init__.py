"""The page that shows what was read from a Word or Excel file, before it is taken."""
