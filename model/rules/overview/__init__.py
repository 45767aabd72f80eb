"""Rules on cover and part 一."""
