"""Many reports at once, for whoever collects them: each checked, as one line."""
