"""What Qt leaves out of a PDF: the text as it was typed, bookmarks, properties."""
