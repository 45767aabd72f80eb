"""Relations stated between figures of one sentence: rates, differences, directions, parts."""
