"""An error, or the end of the process, at every file call of all that the program does to files."""
