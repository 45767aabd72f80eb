"""The panel at the bottom: all findings by kind, F8 to the next, double click to the place."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from model.findings import Kind
from resources.words import screen as words
from ui.findings_model import FindingsModel
from ui.findings_row import FindingDelegate, correct_rect
from ui.live import Live
from ui.text import label

_TABS: tuple[tuple[str, Kind | None], ...] = (
    (words.TAB_ALL, None),
    (words.TAB_ERRORS, Kind.ERROR),
    (words.TAB_EXPLAIN, Kind.EXPLAIN),
    (words.TAB_HINTS, Kind.HINT),
    (words.TAB_BLANK, Kind.BLANK),
)


class FindingsPanel(QWidget):
    """Tabs 全部/错误/待说明/提示/未填 over the list."""

    folded = Signal(bool)

    def __init__(self, live: Live) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._live = live
        self._model = FindingsModel(live, self)
        self.list = FindingsList(self._model)
        self._tabs = [self._tab(text, kind) for text, kind in _TABS]
        self._hint = label(words.FINDINGS_KEYS, "muted")
        self._fold = QToolButton()
        self._empty = label("", "muted")
        self._lay_out()
        self.list.opened.connect(self._open)
        self.list.correct.connect(self._offer)
        live.shown_changed.connect(self._refresh)
        live.fixed.connect(self._after_fix)
        self._refresh()

    def _tab(self, text: str, kind: Kind | None) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "tab")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.show_kind(kind))
        return button

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        head = QHBoxLayout()
        head.setContentsMargins(14, 4, 14, 0)
        for button in self._tabs:
            group.addButton(button)
            head.addWidget(button)
        self._tabs[0].setChecked(True)
        head.addStretch(1)
        head.addWidget(self._hint)
        self._fold.clicked.connect(lambda: self.fold(not self._body.isHidden()))
        head.addWidget(self._fold)
        self._body = QWidget()
        self._stack = QStackedLayout(self._body)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._body, 1)
        self.fold(False)

    @property
    def is_folded(self) -> bool:
        return self._body.isHidden()

    def fold(self, folded: bool) -> None:
        """Show only the tabs with their counts, or the list as well."""
        self._body.setHidden(folded)
        self._fold.setText(words.SHOW_FINDINGS if folded else words.HIDE_FINDINGS)
        self.folded.emit(folded)

    def show_kind(self, kind: Kind | None) -> None:
        """Show the findings of one kind, or all."""
        self._model.show_kind(kind)
        self.fold(False)
        self._refresh()

    def go_on(self, step: int) -> None:
        """F8: to the next finding (−1: the one before), from the first again after the last."""
        count = self._model.rowCount()
        if not count:
            return
        current = self.list.currentIndex()
        start = current.row() if current.isValid() else (-1 if step > 0 else 0)
        self.list.setCurrentIndex(self._model.index((start + step) % count))
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        finding = self._model.finding(index.row())
        if finding:
            self._live.jump_to_finding.emit(finding)

    def _offer(self, index: QModelIndex, at: QPoint) -> None:
        """The corrections of a finding as a menu."""
        finding = self._model.finding(index.row())
        if finding is None or not finding.corrections:
            return
        menu = QMenu(self)
        for correction in finding.corrections:
            menu.addAction(correction.label, lambda c=correction: self._live.apply(c))
        menu.exec(at)

    def _after_fix(self) -> None:
        """What was put right is gone from the list; the next one is offered."""
        left = self._model.rowCount()
        text = words.FIXED_NEXT.format(count=left) if left else words.FIXED_LAST
        self._hint.setText(text)

    def _refresh(self) -> None:
        for button, (text, kind) in zip(self._tabs, _TABS, strict=True):
            button.setText(words.TAB_COUNT.format(tab=text, count=self._model.count(kind)))
        self._hint.setText(words.FINDINGS_KEYS)
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        self._empty.setText(self._empty_text())

    def _empty_text(self) -> str:
        if self._model.count():
            shown = next(t for (t, _), b in zip(_TABS, self._tabs, strict=True) if b.isChecked())
            return words.NO_FINDINGS_OF_KIND.format(kind=shown)
        return words.NO_FINDINGS


class FindingsList(QListView):
    """Enter or a double click goes to the place; 改正… (or Ctrl+Enter) offers corrections."""

    opened = Signal(QModelIndex)
    correct = Signal(QModelIndex, QPoint)

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(words.TAB_ALL)
        self.setMinimumHeight(56)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._ask()
            else:
                self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Menu:
            self._ask()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and correct_rect(self.visualRect(index)).contains(
            event.position().toPoint()
        ):
            self.correct.emit(index, event.globalPosition().toPoint())

    def _ask(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            below = self.visualRect(index).bottomRight() - QPoint(80, 0)
            self.correct.emit(index, self.viewport().mapToGlobal(below))
