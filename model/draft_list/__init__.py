"""The list of drafts with what each one still lacks."""
