"""The list of collected files on screen."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from resources.messages import start as words
from ui.batch.model import ReportsModel
from ui.look.appearance import scaled

Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (230, 52, 84, 48, 62, 48, 0, 210)  # pixels; the first error takes what is left
_LEAST = 240  # pixels of the first error; a narrow window leaves out the file's name
_ERROR, _FILE = 6, 7


class ReportsList(QTreeView):
    """The files, a line each; Enter or a double click opens one."""

    opened = Signal(Path)
    chosen = Signal(int)  # row, −1 for none

    def __init__(self, model: ReportsModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(words.BATCH_LIST)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_ERROR, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, scaled(width))
        self.activated.connect(lambda index: self.opened.emit(model.path(index.row())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        others = sum(self.columnWidth(column) for column in range(_ERROR))
        room = self.viewport().width() - others - scaled(_LEAST)
        self.setColumnHidden(_FILE, room < scaled(_WIDTHS[_FILE]))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(current.row())
