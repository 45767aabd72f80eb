"""审核汇总.xlsx: what the check of many reports came to."""
