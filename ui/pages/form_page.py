"""A page of the form, built when it is first shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from model.findings.finding import Finding
from model.form.spec import Group, Page, Passage
from ui.look.appearance import keep_scaled
from ui.pages.cards import PageCard, PassageCard, TableCard, card_for
from ui.pages.carried import ConfirmAll
from ui.session.window_session import WindowSession
from ui.text.marks.editor import UnderlinedEditor
from ui.widgets.box_layouts import row
from ui.widgets.labels import label
from ui.widgets.scrolling import PageArea

_WIDEST = 1080


class FormPage(QWidget):
    """A page: heading, a line of guidance and a card for each block."""

    def __init__(self, page: Page, session: WindowSession) -> None:
        super().__init__()
        self.page, self._session = page, session
        self.setAccessibleName(page.title)
        self.cards: list[PageCard] = []
        self._count = 0  # of the blocks that are built
        self._column: QVBoxLayout | None = None

    @property
    def is_built(self) -> bool:
        """Whether the page has all its blocks."""
        return self._count == len(self.page.body)

    def build(self) -> None:
        """Create the blocks that the page lacks."""
        while not self.is_built:
            self.build_block()

    def build_block(self) -> None:
        """Create the next block, the heading with the first; do nothing where there are all."""
        if self.is_built:
            return
        block = self.page.body[self._count]
        if isinstance(block, Group) and not block.title:
            self.cards[-1].add_group(block, self._session)
        else:
            self._add(card_for(block, self._session, alone=self._has_one_text))
        self._count += 1
        if self.is_built and self._column and not self._has_one_text:
            self._column.addStretch(1)

    @property
    def _has_one_text(self) -> bool:
        body = self.page.body
        return len(body) == 1 and isinstance(body[0], Passage)

    def _add(self, card: PageCard) -> None:
        if self._column is None:
            heading, beside = self.page.heading or self.page.title, self._carried(card)
            self._column = headed(self, heading, self.page.intro, inner=_LowPage(), beside=beside)
        self._column.addWidget(card)
        self.cards.append(card)

    def _carried(self, first: PageCard) -> QWidget:
        """Return what stands beside the heading for values carried over from last year."""
        if isinstance(first, PassageCard) and first.takes_all:
            return first.passage.carried
        return ConfirmAll(self.page, self._session)

    def go_to(self, key: str, place: int | None = None) -> bool:
        """Focus a field, a text at a character offset; return False if it is not on this page."""
        editor = self.editor(key)
        if place is not None and isinstance(editor, UnderlinedEditor):
            editor.select(place, place)
            return True
        return any(card.go_to(key) for card in self.cards)

    def place_cursor(self, finding: Finding) -> None:
        """Select the words of a text that a finding is about."""
        editor = self.editor(finding.places[0])
        if isinstance(editor, UnderlinedEditor):
            editor.place_cursor(finding)

    def focus_first(self) -> None:
        """Focus the page's first field and scroll to the top, to show the heading."""
        self.go_to(self.page.body[0].fields[0].key)
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    def editor(self, key: str) -> QWidget | None:
        """Return the editor of a field; None for cells and fields of other pages."""
        return next((found for card in self.cards if (found := card.editor(key))), None)

    def widget(self, key: str) -> QWidget | None:
        """Return the editor of a field or the table of a cell; None for other pages' fields."""
        tables = (card.view for card in self.cards if isinstance(card, TableCard))
        table = next((view for view in tables if view.cells.index_of(key).isValid()), None)
        return self.editor(key) or table


def headed(
    page: QWidget,
    heading: str,
    intro: str,
    *,
    inner: QWidget | None = None,
    beside: QWidget | None = None,
) -> QVBoxLayout:
    """Return the column of a page under its heading, all of which scrolls in ``inner``; ``intro``
    "" for none; ``beside`` stands at the right of the heading."""
    inner = scrolled(page, inner)
    column = QVBoxLayout(inner)
    column.setContentsMargins(26, 10, 26, 8)
    column.setSpacing(8)
    title = label(heading, "title", wrap=True)
    column.addLayout(row(title, *([beside] if beside else ()), spacing=12, stretched=title))
    if intro:
        column.addWidget(label(intro, "muted", wrap=True))
    return column


def scrolled(page: QWidget, inner: QWidget | None = None) -> QWidget:
    """Return the scrolled widget of a page, to be filled only now that it is in place: with a
    style sheet, Qt styles all children of a widget anew each time its parent changes.

    Across it scrolls only where large text leaves no other way.
    """
    page.setAutoFillBackground(True)
    page.setBackgroundRole(QPalette.ColorRole.Window)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    area = PageArea()
    outer.addWidget(area)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    inner = inner or QWidget()
    inner.setAutoFillBackground(True)  # opaque, so that nothing behind it is repainted
    keep_scaled(inner, QWidget.setMaximumWidth, _WIDEST)
    area.setWidget(inner)
    return inner


class _LowPage(QWidget):
    """What a page scrolls: no higher than it must be, for lists and texts scroll by themselves."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout else -1
