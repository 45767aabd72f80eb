"""The line of 逐条说明: which of how many this is, the keys, and the button that ends it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from model.findings.finding import Finding, FindingKind
from resources.messages import checking as words
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label


class TurnLine(QWidget):
    """The findings explained one after another; the line is hidden where there are none."""

    ended = Signal()  # by its button

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self._ids: tuple[tuple[str, ...], ...] = ()  # of like findings together
        self._text = label("", "section")
        keys = label(words.IN_TURN_KEYS, "help")
        self._end = tool_button(words.IN_TURN_END, self.ended.emit, role="link")
        self._while_on = (keys, self._end)
        row(self._text, keys, None, self._end, on=self, spacing=12)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether findings are being explained in turn."""
        return bool(self._ids)

    @property
    def left(self) -> int:
        """How many of them still wait for a 说明."""
        waiting = {one.id for one in self._session.shown if one.kind is FindingKind.EXPLAIN}
        return sum(not waiting.isdisjoint(ids) for ids in self._ids)

    def start(self, ids: tuple[tuple[str, ...], ...]) -> None:
        """Begin with these findings, like ones together, in their order."""
        self._ids = ids

    def show_place(self, here: Finding | None) -> None:
        """Say which of them is shown in detail."""
        if not self._ids:
            return
        numbers = (n for n, ids in enumerate(self._ids, 1) if here and here.id in ids)
        number = next(numbers, 0)
        only_this = self.left == 1 and here is not None and here.kind is FindingKind.EXPLAIN
        text = words.IN_TURN_LAST if only_this else words.IN_TURN_PLACE
        names = {"number": number or "…", "total": len(self._ids), "left": self.left}
        self._show(text.format(**names), is_on=True)

    def finish(self) -> None:
        """Say that all are explained, until ``hide``."""
        self._show(words.IN_TURN_DONE.format(total=len(self._ids)), is_on=False)
        self._ids = ()

    def end(self) -> None:
        """Stop, and hide the line."""
        self._ids = ()
        self.hide()

    def _show(self, text: str, *, is_on: bool) -> None:
        self._text.setText(text)
        for widget in self._while_on:
            widget.setVisible(is_on)
        self.show()
