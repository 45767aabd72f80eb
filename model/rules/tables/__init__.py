"""Rules on the tables of part 二."""
