"""What others made of the package: their licences, and the bill of materials."""
