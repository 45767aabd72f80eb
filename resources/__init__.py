"""What the program carries with it: its words, the Word template, style, icons, the sample."""
