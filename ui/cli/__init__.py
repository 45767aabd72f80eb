"""The command line: the program without its window, for scripts, telephone support and tests.

No Qt in here. Only the names of the commands are defined in this file, because the window's
start imports it.
"""

COMMANDS = ("check", "export", "audit", "set", "values", "new", "keys", "import", "verify", "read")


def is_command(words: list[str]) -> bool:
    """Whether the arguments ask for a command, not for the window."""
    return bool(words) and (len(words) > 1 or words[0] in COMMANDS or words[0].startswith("-"))
