"""Data of the program: messages, the Word template, style sheet, icons, the sample."""
