"""Drafts on disk: generations, opening, saving by itself."""
