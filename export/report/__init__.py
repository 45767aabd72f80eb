"""The report as a neutral tree: what is printed, without Word or Qt."""
