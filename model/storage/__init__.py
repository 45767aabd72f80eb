"""Drafts on disk: generations, opening, autosave."""
