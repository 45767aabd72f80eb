"""The session: every change of a draft, undo and redo."""
