"""The paragraphs and tables of a Word file as a report: its parts, and what they say."""
