"""The dialog 关于: name and version, and where drafts and log are."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from model.product import NAME, VERSION
from model.storage.paths import beside_program
from resources.messages import help as words
from ui.look.appearance import keep_scaled
from ui.widgets.buttons import push_button
from ui.widgets.labels import label
from ui.widgets.line_edit import LineEdit

_WIDTH = 520


class AboutDialog(QDialog):
    """The dialog; both paths can be selected and copied."""

    def __init__(self, window: QWidget, drafts: Path, log: Path) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.ABOUT_TITLE.format(name=NAME))
        keep_scaled(self, QDialog.setMinimumWidth, _WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(8)
        column.addWidget(label(NAME, "title"))
        column.addWidget(label(words.ABOUT_VERSION.format(version=VERSION)))
        where = words.ABOUT_BESIDE if beside_program() else words.ABOUT_HERE
        column.addWidget(label(words.ABOUT_OFFLINE.format(where=where), "muted", wrap=True))
        column.addLayout(_places((words.ABOUT_DRAFTS, drafts), (words.ABOUT_LOG, log)))
        close = push_button(words.CLOSE, self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()


def _places(*places: tuple[str, Path]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    for row, (name, path) in enumerate(places):
        line = LineEdit()
        line.setReadOnly(True)
        line.setText(str(path))
        line.setCursorPosition(0)
        line.setAccessibleName(name)
        grid.addWidget(label(name), row, 0)
        grid.addWidget(line, row, 1)
    return grid
