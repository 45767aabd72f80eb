"""A pasted block beside what stands in the table, to be looked at before it is taken."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from model.form.spec import ValueKind
from model.values.numbers import read_number
from resources.messages import screen as words
from ui.table.pasting.placed_block import Place, PlacedBlock
from ui.table.pasting.reading_reasons import read_pasted

Texts = dict[Place, str]


@dataclass(frozen=True, slots=True)
class PreviewedCell:
    """A cell that a paste would change: as copied, as it would stand, as it stands now.

    ``why`` is in words. ``is_doubtful``: it is read otherwise than it looks, or cannot be read;
    ``is_lost``: something typed would go for what is no figure.
    """

    place: Place
    copied: str
    taken: str
    present: str = ""
    why: str = ""
    is_doubtful: bool = False
    is_lost: bool = False


@dataclass(frozen=True, slots=True)
class PastePreview:
    """A placed block that waits for a look. ``selected``: the cells under the cursor.

    ``shown``: what a spreadsheet showed of numbers it shortened. ``is_own``: copied from a table
    of this form, where all was read before; ``is_single``: one cell, which a line explains.
    """

    placed: PlacedBlock
    selected: Sequence[Place]
    shown: dict[str, str] = field(default_factory=dict[str, str])
    is_own: bool = False
    is_single: bool = False
    more: bool = False

    def cells(self, present: Callable[[Place], str]) -> list[PreviewedCell]:
        """Return the cells that would change, those to be looked at first.

        ``present`` gives the text typed into a cell, "" where it is blank or added up.
        """
        cells = [self._cell(place, text, present(place)) for place, text in self._texts]
        return sorted(
            (cell for cell in cells if not _is_same(cell.taken, cell.present)),
            key=lambda cell: (
                not cell.is_doubtful,
                _is_figure(cell.taken),
                not cell.present,
                cell.place,
            ),
        )

    @property
    def _texts(self) -> Iterable[tuple[Place, str]]:
        return self.placed.texts.items()

    def _cell(self, place: Place, text: str, present: str) -> PreviewedCell:
        bare = self.placed.bare.get(text, text)
        copied, present = self.shown.get(bare, bare).strip(), present.strip()
        if self.is_own:
            taken, reasons, doubtful = text, (), False
        else:
            taken, reasons, doubtful = read_pasted(text)
        if bare in self.shown:
            reasons, doubtful = (words.WHY_SHORTENED, *reasons), True
        over = bool(present) and not _is_same(taken, present)
        if over and not doubtful:
            reasons = (words.WHY_OVER if taken else words.WHY_BLANKED,)
        lost = over and not _is_figure(taken)
        return PreviewedCell(place, copied, taken, present, "，".join(reasons), doubtful, lost)

    def needs_look(self, cells: Sequence[PreviewedCell]) -> bool:
        """Whether the clerk is to look before this is taken: a figure is read otherwise than it
        looks, stands elsewhere than at the cursor, or replaces one that is not selected."""
        if self.is_single or not cells:
            return False
        selected = set(self.selected)
        return (
            any(cell.is_doubtful or (cell.present and cell.place not in selected) for cell in cells)
            or self._is_elsewhere
        )

    @property
    def _is_elsewhere(self) -> bool:
        """Whether the labels lead to other cells than those from the cursor on."""
        places = self.placed.texts
        top, left = self.selected[0]
        height, width = len({row for row, _ in places}), len({column for _, column in places})
        here = {(top + down, left + right) for down in range(height) for right in range(width)}
        return self.placed.by_labels and places.keys() != here


def _is_figure(text: str) -> bool:
    return read_number(text, ValueKind.MONEY).is_number


def _is_same(taken: str, present: str) -> bool:
    """Whether two texts are one figure, or one text."""
    one, other = (read_number(text, ValueKind.MONEY) for text in (taken, present))
    return one.value == other.value and (one.is_number or taken.strip() == present.strip())
