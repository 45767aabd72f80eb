"""What an open draft needs, imported late: the start page comes first."""

import gc
import linecache
import sys
from collections.abc import Iterator
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from ui.start.draft_actions import DraftActions

_PARTS = (
    "ui.pages.field_row",
    "ui.table.view",
    "ui.text.panel",
    "ui.pages.cards",
    "ui.findings.list_with_detail",
    "ui.checking.page",
    "model.find.replacing",
    "ui.find.panel",
    "ui.workspace.workspace",
)  # each takes at most some 50 ms to import where it has to be compiled
_LOOK = 10  # ms


def prepare(parent: QObject) -> None:
    """Import in idle time, so that no key waits: the rules on a thread, as they take longer than a
    turn may, then one part a turn."""
    rules = Thread(target=import_module, args=("model.draft_list.counting",), daemon=True)
    rules.start()
    _import_after(rules, parent)


def _import_after(rules: Thread, parent: QObject) -> None:
    if rules.is_alive():
        QTimer.singleShot(_LOOK, parent, lambda: _import_after(rules, parent))
    else:
        _import(iter(_PARTS), parent)


def _import(parts: Iterator[str], parent: QObject) -> None:
    part = next(parts, None)
    if part:
        if part not in sys.modules:
            import_module(part)
            gc.freeze()  # what stays for good: to look through it takes 28 ms of one turn
        QTimer.singleShot(0, parent, lambda: _import(parts, parent))
    else:
        loaded_draft_actions()
        QScrollArea().viewport()  # the first call makes PySide build all widget classes


def loaded_draft_actions() -> "type[DraftActions]":
    """Return DraftActions, imported with most of the program."""
    from ui.start.draft_actions import DraftActions

    linecache.clearcache()  # PySide has filled it with the source of each importing module
    return DraftActions
