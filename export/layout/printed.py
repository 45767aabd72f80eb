"""The pages of a paper, each made when it is first asked for."""

from export.layout.columns import LineBreaker
from export.layout.pages import PageHit, PrintedPage, PrintedPlace
from export.layout.places import field_at, find
from export.layout.sides import Side, printed


class LaidOutPages:
    """The pages (see PrintedPages): what stands on which is known, their lines are set later."""

    def __init__(self, sides: list[Side], breaker: LineBreaker, *, is_whole: bool) -> None:
        self._sides, self._breaker, self.is_whole = sides, breaker, is_whole
        self._made: dict[int, PrintedPage] = {}

    def __len__(self) -> int:
        return len(self._sides)

    def __getitem__(self, index: int) -> PrintedPage:
        index = range(len(self._sides))[index]
        if index not in self._made:
            self._made[index] = printed(self._sides[index], self._breaker)
        return self._made[index]

    def place(self, key: str, paragraph: int = 0, offset: int = 0) -> PrintedPlace | None:
        """Return where a character of a field stands; None where it is not printed."""
        return find(self._sides, key, paragraph, offset)

    def hit(self, page: int, x: float, y: float) -> PageHit | None:
        """Return the field at a point of a page, None beside every field."""
        return field_at(self._sides[page], x, y)
