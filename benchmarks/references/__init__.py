"""The same document written by others, to measure against."""
