"""What the program may cost, measured beside a reference in the same minute. Never a test."""
