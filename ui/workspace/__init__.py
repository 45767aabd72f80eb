"""An open draft: steps, pages, findings, state of saving."""
