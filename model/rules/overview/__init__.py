"""Rules about the cover and part 一."""
