"""The workspace of an open draft: steps, pages, findings, state of saving."""
