"""Workbooks (.xlsx, .xls) and CSV files, as grids of texts."""
