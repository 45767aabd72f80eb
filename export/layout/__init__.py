"""The report as it comes out of the printer: pages of placed lines, without Word or Qt."""
