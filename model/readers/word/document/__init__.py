"""A Word file as paragraphs and tables, as a reader of the paper sees them."""
