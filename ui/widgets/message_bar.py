"""The bar under a field: a finding or a message, with buttons for its actions."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from model.findings.finding import Correction, Finding
from ui.look import colours
from ui.look.appearance import appearance
from ui.widgets.action_button import ActionButton, ButtonAction
from ui.widgets.message_bar_layout import (
    LEAST_WITH_BUTTONS,
    SIDE,
    MessageLayout,
    MessageText,
    lay_out,
    paint,
    paint_ground,
)

_MOST_ACTIONS = 4


class MessageBar(QWidget):
    """A bar with a finding or a message and buttons; hidden without a text.

    Painted in one piece, because styled labels in a layout take several times as long as the
    whole check of the form. ``flush``: square and opaque, so that its parent is not repainted
    with it.
    """

    apply = Signal(object)  # Correction

    def __init__(self, *, flush: bool = False) -> None:
        super().__init__()
        self._flush = flush
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, flush)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._message = MessageText()
        self._finding: Finding | None = None
        self._actions: tuple[ButtonAction, ...] = ()
        self._buttons: list[ActionButton] = []
        self._layouts: dict[int, MessageLayout] = {}
        self.field_editor: QWidget | None = None  # the field it belongs to
        appearance.changed.connect(self._fit)
        self.hide()

    def show_finding(
        self, finding: Finding | None, further: str = "", actions: Sequence[ButtonAction] = ()
    ) -> None:
        """Show a finding with its corrections and further actions; None hides the bar.

        ``further`` is the line under the sentence, by default the likely cause.
        """
        before, self._finding = self._finding, finding
        if finding:
            fixes = [
                self._action(fix) for fix in finding.corrections[: _MOST_ACTIONS - len(actions)]
            ]
            message = MessageText(finding.message, further or finding.cause, finding.level.value)
            self._show(message, (*fixes, *actions))
        elif before:
            self._show(MessageText(), ())

    def show_message(self, text: str, level: str, actions: Sequence[ButtonAction] = ()) -> None:
        """Show a message that is no finding, in the tone ``level`` of TONES; "" hides the bar."""
        self._finding = None
        self._show(MessageText(text, level=level), tuple(actions))

    @property
    def text(self) -> str:
        """The text of the message; "" when the bar is hidden."""
        return self._message.text

    def _action(self, fix: Correction) -> ButtonAction:
        return ButtonAction(fix.label, lambda: self.apply.emit(fix), fix.evidence)

    def _show(self, message: MessageText, actions: tuple[ButtonAction, ...]) -> None:
        same = (message, actions) == (self._message, self._actions)
        before = self._height
        self._leave_button(actions)
        self._message, self._actions = message, actions
        if same:
            return
        self._fill_buttons()
        self.setAccessibleName(message.text)
        self.setVisible(bool(message.text))
        self._place_anew()
        if self._height != before:
            self.updateGeometry()

    def _leave_button(self, actions: tuple[ButtonAction, ...]) -> None:
        """Focus the field when the focused button is to disappear or to get another action."""
        button = next((one for one in self._buttons if one.hasFocus()), None)
        if button and self.field_editor:
            number = self._buttons.index(button)
            if self._actions[number : number + 1] != actions[number : number + 1]:
                self.field_editor.setFocus()

    def _fill_buttons(self) -> None:
        """Show the actions; buttons are reused, because making one is slower than changing it."""
        while len(self._buttons) < len(self._actions):
            self._buttons.append(ActionButton(self))
        for button, action in zip(self._buttons, self._actions, strict=False):
            button.show_action(action)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._actions))

    @property
    def _height(self) -> int:
        """The height wanted at the present width; 0 when the bar is hidden."""
        return self.heightForWidth(self.width()) if self._message.text else 0

    def heightForWidth(self, width: int) -> int:
        return self._at(width).height

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        widest = max((size.width() for size in self._sizes()), default=60)
        return QSize(widest + 2 * SIDE, self.fontMetrics().height())

    def _sizes(self) -> list[QSize]:
        return [button.sizeHint() for button in self._buttons[: len(self._actions)]]

    def _at(self, width: int) -> MessageLayout:
        if width not in self._layouts:
            self._layouts[width] = self._lay_out(self._message, width)
        return self._layouts[width]

    def _lay_out(self, message: MessageText, width: int) -> MessageLayout:
        least = LEAST_WITH_BUTTONS if self._finding else 0
        return lay_out(message, self._sizes(), width, least)

    def _fit(self) -> None:
        for button in self._buttons:
            button.fit()
        self._place_anew()
        self.updateGeometry()

    def _place_anew(self) -> None:
        self._layouts.clear()
        self._place()
        self.update()

    def _place(self) -> None:
        layout = self._at(self.width())
        for button, box in zip(self._buttons, layout.buttons, strict=False):
            button.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._at(self.width())
        painter = QPainter(self)
        if self._flush:
            painter.fillRect(self.rect(), colours.PAPER)
        paint_ground(painter, self.rect(), self._message.level, flush=self._flush)
        paint(painter, layout, self._message.level)
