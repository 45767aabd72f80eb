"""The strip under a field that says what was found there and offers to put it right."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from model.findings.finding import Correction, Finding
from ui.look import colours
from ui.look.finding_looks import REST
from ui.widgets.action_button import ActionButton, ButtonAction
from ui.widgets.message_bar_layout import (
    BETWEEN,
    LEAST,
    SIDE,
    WITH_OFFERS,
    MessageLayout,
    MessageText,
    lay_out,
    paint,
    paint_ground,
)

_MOST_OFFERS = 4


class MessageBar(QWidget):
    """Shows a finding, or a plain message, or hides itself.

    It is painted in one piece, because labels dressed and laid out by Qt take several times
    as long as the whole check of the form. ``flush``: square and opaque, so that what it
    stands on is not painted with it.
    """

    apply = Signal(object)  # Correction

    def __init__(self, *, flush: bool = False, rest: str = "") -> None:
        super().__init__()
        self._flush, self._opaque = flush, flush or bool(rest)
        self._rest = MessageText(rest, level=REST) if rest else MessageText()
        self._least = LEAST if rest else 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, self._opaque)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._said = self._rest
        self._finding: Finding | None = None
        self._offers: tuple[ButtonAction, ...] = ()
        self._buttons: list[ActionButton] = []
        self._below: QWidget | None = None
        self._laid: dict[int, MessageLayout] = {}
        self._waits = False
        self.home: QWidget | None = None  # the field it belongs to
        if rest:
            self.setAccessibleName(rest)
        else:
            self.hide()

    def show_finding(
        self, finding: Finding | None, further: str = "", offers: Sequence[ButtonAction] = ()
    ) -> None:
        """Show it with its corrections and what else is offered; None hides it.

        ``further`` is a line under the sentence; where there is none, the likely cause stands.
        """
        before, self._finding = self._finding, finding
        if finding:
            fixes = [self._offer(fix) for fix in finding.corrections[: _MOST_OFFERS - len(offers)]]
            said = MessageText(finding.message, further or finding.cause, finding.level.value)
            self._show(said, (*fixes, *offers))
        elif before:
            self._show(self._rest, ())

    def show_message(self, text: str, level: str, offers: Sequence[ButtonAction] = ()) -> None:
        """Say a sentence that is no finding; "" hides the strip."""
        self._finding = None
        self._show(MessageText(text, level=level) if text else self._rest, tuple(offers))

    def put_below(self, widget: QWidget) -> None:
        """Have a widget stand under what is said, as wide as the strip."""
        widget.setParent(self)
        self._below = widget

    def lay_out_again(self) -> None:
        """What stands below has another height, or was shown or hidden."""
        self._place_anew()
        self.updateGeometry()

    def hold_back(self, *, waits: bool) -> None:
        """Whether the further line waits where there is no room for it yet: while a figure is
        typed, what stands below would be laid out anew with every key."""
        if waits != self._waits:
            self._waits = waits
            if self._said.further:
                self._place_anew()

    @property
    def text(self) -> str:
        """What is said, "" when the strip is hidden or rests."""
        return "" if self._said is self._rest else self._said.text

    def _offer(self, fix: Correction) -> ButtonAction:
        return ButtonAction(fix.label, lambda: self.apply.emit(fix), fix.note)

    def _show(self, said: MessageText, offers: tuple[ButtonAction, ...]) -> None:
        same = (said, offers) == (self._said, self._offers)
        before = self._height
        self._leave_button(offers)
        self._said, self._offers = said, offers
        if same:
            return
        self._fill_buttons()
        self.setAccessibleName(said.text)
        self.setVisible(bool(said.text))
        self._place_anew()
        if self._height != before:
            self.updateGeometry()

    def _leave_button(self, offers: tuple[ButtonAction, ...]) -> None:
        """Where the button with the cursor goes, or is to do something else, back to the field."""
        button = next((one for one in self._buttons if one.hasFocus()), None)
        if button and self.home:
            number = self._buttons.index(button)
            if self._offers[number : number + 1] != offers[number : number + 1]:
                self.home.setFocus()

    def _fill_buttons(self) -> None:
        """Buttons once made are used again: to make one takes longer than to change it."""
        while len(self._buttons) < len(self._offers):
            self._buttons.append(self._button(len(self._buttons)))
        for button, offer in zip(self._buttons, self._offers, strict=False):
            button.show_offer(offer)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(self._offers))

    def _button(self, number: int) -> ActionButton:
        button = ActionButton(self)
        button.clicked.connect(lambda: self._do(number))
        return button

    def _do(self, number: int) -> None:
        """What is offered there now, if anything is."""
        if number < len(self._offers):
            self._offers[number].deed()

    @property
    def _height(self) -> int:
        """The height wanted as the strip now is; 0 when it is hidden."""
        return self.heightForWidth(self.width()) if self._said.text else 0

    def heightForWidth(self, width: int) -> int:
        return self._at(width).height + self._room_below(width)

    def _room_below(self, width: int) -> int:
        if self._below is None or self._below.isHidden():
            return 0
        return BETWEEN + self._below.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        widest = max((size.width() for size in self._sizes()), default=60)
        return QSize(widest + 2 * SIDE, self.fontMetrics().height())

    def _sizes(self) -> list[QSize]:
        return [button.sizeHint() for button in self._buttons[: len(self._offers)]]

    def _at(self, width: int) -> MessageLayout:
        if width not in self._laid:
            laid = self._lay_out(self._said, width)
            if self._waits and laid.height > self.height():
                laid = self._lay_out(self._said._replace(further=""), width)
            self._laid[width] = laid
        return self._laid[width]

    def _lay_out(self, said: MessageText, width: int) -> MessageLayout:
        least = self._least or (WITH_OFFERS if self._finding else 0)
        return lay_out(said, self._sizes(), width, least)

    def _place_anew(self) -> None:
        self._laid.clear()
        self._place()
        self.update()

    def _place(self) -> None:
        laid, width = self._at(self.width()), self.width()
        for button, box in zip(self._buttons, laid.offers, strict=False):
            button.setGeometry(box)
        if self._below and (room := self._room_below(width)):
            self._below.setGeometry(0, laid.height + BETWEEN, width, room - BETWEEN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        laid = self._at(self.width())
        painter = QPainter(self)
        if self._opaque:
            painter.fillRect(self.rect(), colours.PAPER)
        ground = QRect(0, 0, self.width(), self.height() - self._room_below(self.width()))
        paint_ground(painter, ground, self._said.level, flush=self._flush)
        paint(painter, laid, self._said.level)
