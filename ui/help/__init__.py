"""Help: its menu, the sheet of keys, the manual, the walk through the sample report."""
