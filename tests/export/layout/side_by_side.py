"""Each sheet of four reports: 样张, the page of the PDF, LibreOffice's page of the Word file.

``python -m tests.export.layout.side_by_side FOLDER`` also writes the text as it is copied out of
each PDF, and prints how many lines and pages differ: as printed, and without what Word and we
keep together within boxes and LibreOffice does not.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pymupdf
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter, Qt

from export.layout.layout import PageLayout
from export.report.build import build
from export.word.document import write
from model.draft.draft import Draft, new_draft
from tests.export.layout.office import our_rows, page_files, rows_of
from tests.export.layout.test_agreement import compared, table
from tests.export.papers import sample
from tests.seed import seed_values
from tests.shared import SEED
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics
from ui.paper.report_pages import report_pages
from ui.paper.saving import export_pdf

_WIDTH, _HEIGHT, _GAP = 595, 842, 12  # of a sheet at 72 dpi, and between two
_TWIPS = 20  # to a point
_REGION = "黔西南布依族苗族自治州贞丰县龙场街道"
_LONG = {"region": _REGION, "cover.unit": _REGION + "退役军人服务和人力资源社会保障与医疗综合中心"}


def reports() -> Iterator[tuple[str, Draft]]:
    """Yield the sample, the report of 2019 where it is here, an empty form, long names."""
    yield "sample", sample()
    if SEED.exists():
        yield "2019", new_draft(2019).with_values(seed_values(), {})
    yield "empty", new_draft(2019)
    yield "long-names", sample().with_values(_LONG, {})


def side_by_side(folder: Path) -> None:
    """Write the pictures and texts into a folder, and print the table."""
    drafts = dict(reports())
    printed = page_files({name: write(build(draft)) for name, draft in drafts.items()}, folder)
    metrics, found = QtFontMetrics(), {}
    for name, draft in drafts.items():
        file = folder / f"{name}.pdf"
        export_pdf(draft, file)
        laid_out_pages = report_pages(draft, metrics)[1]
        pages = [laid_out_pages[number] for number in range(len(laid_out_pages))]
        report, office_rows = build(draft), rows_of(printed[name])
        unkept = PageLayout(metrics, keep_in_cells=False).lay_out(report)
        for title, laid_out in ((name, pages), (f"{name} unkept", unkept)):
            found[title] = compared([our_rows(page) for page in laid_out], office_rows)
        with pymupdf.open(file) as ours, pymupdf.open(printed[name]) as office:
            text = "\n".join(str(page.get_text()) for page in ours)
            (folder / f"{name}.txt").write_text(text, "utf-8")
            for number, page in enumerate(pages):
                own = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
                own.fill(Qt.GlobalColor.white)
                painter = QPainter(own)
                painter.scale(1 / _TWIPS, 1 / _TWIPS)
                draw_page(painter, page, metrics)
                painter.end()
                row = [own, _picture(ours, number), _picture(office, number)]
                _joined(row).save(str(folder / f"{name}-{number + 1:02}.png"))
    print("\n".join(table(found)))


def _picture(document: pymupdf.Document, number: int) -> QImage:
    """Return a page, or an empty picture where the document has none of this number."""
    if number >= len(document):
        return QImage()
    return QImage.fromData(document[number].get_pixmap().tobytes("png"))


def _joined(row: list[QImage]) -> QImage:
    whole = QImage(len(row) * (_WIDTH + _GAP) - _GAP, _HEIGHT, QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(whole)
    for place, picture in enumerate(row):
        corner = QPoint(place * (_WIDTH + _GAP), 0)
        painter.drawImage(QRect(corner, picture.size()), picture)
    painter.end()
    return whole


if __name__ == "__main__":
    running = QGuiApplication(["", "-platform", "offscreen"])
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    side_by_side(target)
