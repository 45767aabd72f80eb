"""Workbooks (.xlsx) written part by part: what every export to Excel is made with."""
