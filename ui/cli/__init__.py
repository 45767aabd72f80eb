"""The program without its window: for scripts, for helpers on the telephone, for tests.

No Qt in here. Only the names of the commands are known before one is given, because the
window's start passes through here.
"""

COMMANDS = ("check", "export", "audit", "set", "values", "new", "keys")


def is_command(words: list[str]) -> bool:
    """Whether the arguments ask for something other than the window."""
    return bool(words) and (len(words) > 1 or words[0] in COMMANDS or words[0].startswith("-"))
