"""The offer of the walk through the sample report, on the start page of the first start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from resources.messages import help as words
from ui.widgets.box_layouts import row
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.labels import label


class TourOffer(QFrame):
    """A line with a button that begins the walk and one that declines it."""

    accepted = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        text = label(words.TOUR_OFFER, wrap=True)
        begin = push_button(words.TOUR_BEGIN, self.accepted.emit)
        decline = tool_button(words.TOUR_DECLINE, self.declined.emit, "", "link")
        parts = (text, begin, decline)
        row(*parts, on=self, spacing=10, margins=(18, 10, 18, 10), stretched=text)
