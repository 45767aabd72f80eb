"""What an open draft needs, imported late: the start page comes first."""

import linecache
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from ui.start.draft_actions import DraftActions

_PARTS = (
    "ui.pages.field_row",
    "ui.table.view",
    "ui.pages.cards",
    "ui.checking.page",
    "ui.workspace.workspace",
)  # each takes about as long to import


def prepare(parent: QObject) -> None:
    """Import in idle time, one part a turn, so that no key waits."""
    _import(iter(_PARTS), parent)


def _import(parts: Iterator[str], parent: QObject) -> None:
    part = next(parts, None)
    if part:
        import_module(part)
        QTimer.singleShot(0, parent, lambda: _import(parts, parent))
    else:
        loaded_draft_actions()
        QScrollArea().viewport()  # the first call makes PySide build all widget classes


def loaded_draft_actions() -> "type[DraftActions]":
    """Return DraftActions, imported with most of the program."""
    from ui.start.draft_actions import DraftActions

    linecache.clearcache()  # PySide has filled it with the source of each importing module
    return DraftActions
