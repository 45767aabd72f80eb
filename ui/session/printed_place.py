"""On which printed page a place of a text stands, while the pages are laid out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the pages are laid out only where somebody looks at them
    from export.layout.pages import PrintedPages


class PrintedPlaces(QObject):
    """The pages that 样张 shows; none while it is away and the draft has changed since."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: PrintedPages | None = None

    def show(self, pages: "PrintedPages") -> None:
        """Take over pages that were laid out."""
        if pages is not self._pages:
            self._pages = pages
            self.changed.emit()

    def forget(self) -> None:
        """Forget pages that are out of date."""
        if self._pages is not None:
            self._pages = None
            self.changed.emit()

    def number(self, key: str, paragraph: int, offset: int) -> int:
        """Return the number printed on the page of a character; 0 where none is known."""
        place = self._pages.place(key, paragraph, offset) if self._pages else None
        return self._pages[place.page].number if self._pages and place else 0
