"""Reports in Word: the document's own XML, read without python-docx."""
