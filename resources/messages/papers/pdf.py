"""What a PDF calls its own places."""

COVER = "封面"
