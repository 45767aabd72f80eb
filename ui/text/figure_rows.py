"""The rows of the list of figures, and the search among them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from resources.messages import texts as words
from ui.widgets.labels import plain_tip

Figure = tuple[str, str, str, str]
"""Key, label, figure as shown, unit ("" for none)."""

_KEY = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SIGNS = str.maketrans("", "", ".·,，、 　")


def matching(figures: Sequence[Figure], looked_for: str) -> list[Figure]:
    """Return the figures whose label or figure contains all words, punctuation ignored."""
    parts = [part.translate(_SIGNS) for part in looked_for.split()]
    return [figure for figure in figures if all(part in _words(figure) for part in parts)]


def _words(figure: Figure) -> str:
    return f"{figure[1]}\n{figure[2]}".translate(_SIGNS)


def fill(tree: QTreeWidget, figures: Sequence[Figure]) -> None:
    """List these figures and make the first one current."""
    tree.clear()
    tree.addTopLevelItems([_row(figure) for figure in figures])
    if figures:
        tree.setCurrentItem(tree.topLevelItem(0))


def key_of(item: QTreeWidgetItem) -> str:
    """Return the key of the figure in a row."""
    return str(item.data(0, _KEY))


def _row(figure: Figure) -> QTreeWidgetItem:
    key, name, shown, unit = figure
    item = QTreeWidgetItem([name, shown])
    item.setData(0, _KEY, key)
    item.setTextAlignment(1, _RIGHT)
    accessible_text = words.INSERT_ROW.format(label=item.text(0), figure=shown, unit=unit)
    for column in range(2):
        item.setToolTip(column, plain_tip(accessible_text))
        item.setData(column, Qt.ItemDataRole.AccessibleTextRole, accessible_text)
    return item
