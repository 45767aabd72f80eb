"""What python-docx takes from typing_extensions, all of which Python has since 3.11."""

from typing import Protocol, Self, TypeAlias

__all__ = ["Protocol", "Self", "TypeAlias"]
