"""The list of open findings and blanks by page, each with a button that goes there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from model.checking.grouping import FindingGroup, carried_count
from model.checking.progress import Status, kind_counts
from model.findings.finding import FindingKind
from model.form import FORM
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label


class OpenIssues(QWidget):
    """A row for each page with open findings or blanks; a sentence when there are none."""

    chosen = Signal(str)  # key of a page

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self._none = label(words.NOTHING_OPEN, "muted")
        self._rows = [self._row(number) for number in range(len(FORM.pages))]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._none, 0, 0, 1, 3)
        for number, row in enumerate(self._rows):
            for column, widget in enumerate(row):
                grid.addWidget(widget, number + 1, column)

    def _row(self, number: int) -> tuple[QLabel, QLabel, QToolButton]:
        button = tool_button(
            words.GO_TO_PAGE, lambda: self.chosen.emit(FORM.pages[number].key), role="link"
        )
        button.setAccessibleName(f"{words.GO_TO_PAGE} {FORM.pages[number].title}")
        return label(FORM.pages[number].title), label(""), button

    def refresh(self) -> None:
        """Update the counts."""
        texts = [self._counts(page.key) for page in FORM.pages]
        self._none.setVisible(not any(texts))
        for row, text in zip(self._rows, texts, strict=True):
            row[1].setText(text)
            for widget in row:
                widget.setVisible(bool(text))

    def _counts(self, page: str) -> str:
        """Return 错误 2　提示 1 …, without zeros; 未填 for a page not begun, "" for nothing."""
        status = self._session.page_statuses[page]
        kinds = kind_counts(status.groups)
        counts = {
            words.TAB_ERRORS: kinds[FindingKind.ERROR],
            words.TAB_EXPLAIN: kinds[FindingKind.EXPLAIN],
            words.KIND_NAMES["unchecked"]: kinds[FindingKind.UNCHECKED],
            words.TAB_HINTS: kinds[FindingKind.HINT],
            words.TAB_BLANK: kinds[FindingKind.BLANK],
        }
        if status.status is Status.EMPTY:
            return words.STATUS_EMPTY
        said = [words.TAB_COUNT.format(tab=name, count=n) for name, n in counts.items() if n]
        if carried := carried_count(status.groups):  # one group, as everywhere, of so many fields
            said.append(words.CARRIED_OPEN.format(count=carried))
        return "　".join(said)


def open_errors(groups: Sequence[FindingGroup]) -> str:
    """Return the number of errors, blanks, unchecked rules and fields not confirmed in words; ""
    for none."""
    kinds = kind_counts(groups)
    counts = {
        words.ERRORS_LEFT: kinds[FindingKind.ERROR],
        words.BLANKS_LEFT: kinds[FindingKind.BLANK],
        words.UNCHECKED_LEFT: kinds[FindingKind.UNCHECKED],
        words.CARRIED_LEFT: carried_count(groups),
    }
    return "、".join(text.format(count=count) for text, count in counts.items() if count)
