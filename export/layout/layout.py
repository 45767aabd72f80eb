"""A report or sheet laid out into pages; what an edit left as it was is taken over."""

from math import inf

from export.layout.columns import LineBreaker
from export.layout.cover import CoverLayout
from export.layout.fonts import FontChoice, standard_font
from export.layout.pages import FontMetrics
from export.layout.pagination import Pagination
from export.layout.printed import LaidOutPages
from export.layout.sides import Side
from export.layout.strips import Columns, Strips
from export.report.cover_sheet import cover_sheet
from export.report.nodes import USUAL_FONTS, Report, ReportFonts, Sheet


class PageLayout:
    """Lays out one paper again and again as it is typed.

    ``keep_in_cells``: headings and single lines are kept within boxes of text as Word does;
    LibreOffice does not. ``usual`` gives the font of a typeface the report chooses none for.
    """

    def __init__(
        self,
        metrics: FontMetrics,
        usual: FontChoice = standard_font,
        *,
        keep_in_cells: bool = True,
    ) -> None:
        self._metrics, self._usual = metrics, usual
        self._keep_in_cells = keep_in_cells
        self._set_fonts(USUAL_FONTS)

    def _set_fonts(self, fonts: ReportFonts) -> None:
        """Forget all lines: other fonts have other widths."""
        self._fonts = fonts
        self._breaker = LineBreaker(self._metrics, self._usual, fonts)
        self._columns: Columns = {}

    def lay_out(self, paper: Report | Sheet, most: float = inf) -> LaidOutPages:
        """Return the paper's pages: the cover and the numbered ones, of a sheet only those.

        Where more than ``most`` characters are new to the layout, columns end early and the pages
        are not whole: to be laid out again, which goes on from there.
        """
        fonts = paper.fonts if isinstance(paper, Report) else USUAL_FONTS
        if fonts != self._fonts:
            self._set_fonts(fonts)
        strips = Strips(self._breaker, self._columns)
        cover = _cover(strips, paper)
        self._breaker.left = most
        pages = Pagination(self._keep_in_cells).deal(strips.of(paper))
        self._columns = strips.columns
        is_whole, self._breaker.left = self._breaker.left > 0, inf
        inner = [Side(number, page) for number, page in enumerate(pages, 1)]
        return LaidOutPages([*cover, *inner], self._breaker, is_whole=is_whole)


def _cover(strips: Strips, paper: Report | Sheet) -> list[Side]:
    if isinstance(paper, Sheet):
        return []
    return [CoverLayout(strips, cover_sheet(paper.cover)).lay_out()]
