"""Work on files that tests can break: opening, errors in plain Chinese, JSON, locks."""
