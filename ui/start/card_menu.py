"""The menu of a draft's card: next year's report, history, copy to a stick, verify, delete."""

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from model.draft.seal import seal_of
from model.draft_list.summary import Summary
from model.values.years import year_after
from resources.messages import screen as words
from resources.messages.saving.handover import TO_STICK_MENU
from resources.messages.saving.history import CARD_HISTORY
from ui.widgets.buttons import tool_button
from ui.widgets.labels import without_keys


class DraftSignals(QObject):
    """What can be asked for on the cards, with the draft's id."""

    opened = Signal(str)
    next_year = Signal(str)
    copied = Signal(str)
    verified = Signal(str)
    deleted = Signal(str)
    history = Signal(str, int)


def menu_button(summary: Summary, card: QWidget, signals: DraftSignals) -> QToolButton:
    """Return the button ⋯; its menu is made only when asked for, as most cards never need one."""
    button = tool_button("⋯", lambda: _open_menu(button, summary, card, signals), words.CARD_MENU)
    button.setAccessibleName(words.CARD_MENU)
    return button


def _open_menu(button: QToolButton, summary: Summary, card: QWidget, signals: DraftSignals) -> None:
    menu = QtWidgets.QMenu(card)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    draft_id = summary.card.draft_id
    if draft := summary.card.draft:
        if year := year_after(summary.card.name.year):
            text = words.CARD_NEXT_YEAR.format(year=year)
            menu.addAction(without_keys(text), lambda: signals.next_year.emit(draft_id))
        menu.addAction(CARD_HISTORY, lambda: signals.history.emit(draft_id, 0))
        menu.addAction(TO_STICK_MENU, lambda: signals.copied.emit(draft_id))
        if seal_of(draft):
            menu.addAction(words.CARD_VERIFY, lambda: signals.verified.emit(draft_id))
    menu.addAction(words.CARD_DELETE, lambda: signals.deleted.emit(draft_id))
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
