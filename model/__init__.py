"""The form, its values, its rules and its drafts: pure Python, no Qt, no Word."""
