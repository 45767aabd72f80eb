"""Rules about the tables of part 二."""
