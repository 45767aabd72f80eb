"""What a delegate is told about the cell it paints, with the types Qt's stubs leave out."""

from typing import Any, cast

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """The rectangle to paint."""
    return cast(Any, option).rect


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the cell belongs to the selection."""
    return bool(cast(Any, option).state & QStyle.StateFlag.State_Selected)


def has_focus(option: QStyleOptionViewItem) -> bool:
    """Whether the cell is the current one of a view that has the focus."""
    return bool(cast(Any, option).state & QStyle.StateFlag.State_HasFocus)
