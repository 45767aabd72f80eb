"""What is said about papers and files that leave the program."""
