"""Readers of other programs' files: reports in Word, workbooks, CSV."""
