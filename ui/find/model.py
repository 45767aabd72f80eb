"""The hits as a list model: a heading for each page, and under it a row for each hit."""

from collections import Counter
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from model.find.hits import Hit, Hits
from model.form import FORM
from model.form.spec import ValueKind
from resources.messages import find as words

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()
_IN_HEAD = {field.key for g in FORM.groups.values() if g.in_head for field in g.fields}


class HitRow(NamedTuple):
    """A row: a page's heading (``hit`` None), or a hit with its place, "" where it is the place
    of the row above."""

    title: str
    hit: Hit | None = None
    number: int = -1  # of the hit in the list of all


class HitsModel(QAbstractListModel):
    """The rows of a search."""

    _rows: tuple[HitRow, ...] = ()
    _row_of: tuple[int, ...] = ()

    def show_hits(self, hits: Hits) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._rows = tuple(_rows(hits))
        self._row_of = tuple(at for at, row in enumerate(self._rows) if row.hit)
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """Return the row of a hit by its number; −1 for none."""
        return self._row_of[number] if 0 <= number < len(self._row_of) else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return no flag for a heading: the arrow keys pass it."""
        row = self._rows[index.row()]
        return super().flags(index) if row.hit else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(row.hit) if row.hit else row.title
        return None


def _rows(hits: Hits) -> list[HitRow]:
    counts = Counter(map(_heading, hits.listed))
    rows: list[HitRow] = []
    heading = place = ""
    for number, hit in enumerate(hits.listed):
        if _heading(hit) != heading:
            heading, place = _heading(hit), ""
            rows.append(HitRow(words.PAGE.format(page=heading, count=counts[heading])))
        here = place_of(hit)
        rows.append(HitRow("" if here == place else here, hit, number))
        place = here
    return rows


def _heading(hit: Hit) -> str:
    return words.IN_HEAD if hit.key in _IN_HEAD else hit.page.title


def place_of(hit: Hit) -> str:
    """Return the name of a hit's place on its page, a list with the number of its item."""
    field = FORM[hit.key]
    if field.kind is ValueKind.LIST:
        return words.ITEM.format(place=FORM.place(hit.key), number=hit.item + 1)
    place = FORM.place(hit.key).replace(".", words.CELL)
    return words.COMPUTED.format(place=place) if hit.computed else place


def _spoken(hit: Hit) -> str:
    text = f"{hit.before}{hit.words}{hit.after}"
    return words.ROW.format(page=_heading(hit), place=place_of(hit), text=text)
