"""From a draft to a finished document and back: pure Python, no Qt."""
