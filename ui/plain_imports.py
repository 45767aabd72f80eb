"""Imports without PySide's search for its ``__feature__`` in the source of every module."""

import builtins

from PySide6 import QtWidgets  # noqa: F401  # each of PySide's modules puts its search there anew


def import_plainly() -> None:
    """Take away what PySide does at each import: it looks for the source of what was imported,
    through all modules there are, which is a tenth of the start. Nobody asks for a feature here."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
