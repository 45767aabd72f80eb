"""Pages as they are drawn, read from pictures of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from export.layout.pages import Font, PrintedPage, SealCircle, Stroke
from tests.ui.paper.sample_pages import BASELINE, FANG, LEFT, LINE, TOP, line, page, piece
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics

SCALE = 0.1


def picture(drawn: PrintedPage, scale: float = SCALE) -> QImage:
    """Return the picture of an A4 page at so many pixels a twip."""
    image = QImage(int(11906 * scale), int(16838 * scale), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw_page(painter, drawn, QtFontMetrics())
    painter.end()
    return image


def inked_columns(image: QImage, top: int, bottom: int) -> list[int]:
    """Return the columns with ink between two rows of pixels."""
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).value() < 200 for y in range(top, bottom))
    ]


@pytest.mark.parametrize("scale", [0.03, 0.0501, 0.0777, 0.1])
def test_ruled_lines_are_black_and_whole_pixels(app: QApplication, scale: float) -> None:
    image = picture(page(rules=(Stroke(1588, 2098.7, 8844, 10),)), scale)
    column = [image.pixelColor(image.width() // 2, y).value() for y in range(image.height())]
    assert set(column) == {0, 255}
    assert column.count(0) == 1


def test_characters_stand_where_the_layout_put_them(app: QApplication) -> None:
    image = picture(page(line(0, piece("国", x=0), piece("国", x=3200))))
    columns = inked_columns(image, int(TOP * SCALE), int((TOP + LINE) * SCALE))
    first = [x for x in columns if x < (LEFT + 400) * SCALE]
    second = [x for x in columns if x > (LEFT + 3000) * SCALE]
    assert sorted([*first, *second]) == columns
    assert [x + 320 for x in first] == second


def test_spacing_is_added_after_each_character(app: QApplication) -> None:
    rows = int(TOP * SCALE), int((TOP + LINE) * SCALE)
    close = inked_columns(picture(page(line(0, piece("国国国")))), *rows)
    wide = inked_columns(picture(page(line(0, piece("国国国", spacing=100)))), *rows)
    assert wide[0] == close[0]
    assert wide[-1] == pytest.approx(close[-1] + 20, abs=1)


def test_letters_stand_on_the_baseline(app: QApplication) -> None:
    image = picture(page(line(0, piece("H"))))
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).value() < 128 for x in range(image.width()))
    ]
    assert rows[-1] + 1 == pytest.approx((TOP + BASELINE) * SCALE, abs=3)


def test_the_circle_of_the_seal_is_not_printed(app: QApplication) -> None:
    bare = PrintedPage(0, (), ())
    sealed = PrintedPage(0, (), (), SealCircle(5000, 5000, 2381))
    assert picture(sealed) == picture(bare)


@pytest.mark.parametrize("text", ["𠮷﨎㐂", "e\u0301", "\u200b\ufeff", "العربية", "👨\u200d👩", ""])
def test_odd_characters_are_drawn_without_complaint(app: QApplication, text: str) -> None:
    end = piece("国", x=4000)
    image = picture(page(line(0, piece(text), end)))
    columns = inked_columns(image, int(TOP * SCALE), int((TOP + LINE) * SCALE))
    assert columns[-1] > (LEFT + 4000) * SCALE


def test_ten_characters_are_ten_ems_without_rounding(app: QApplication) -> None:
    em = QtFontMetrics().advance("国", FANG) * FANG.points * 20
    rows = int(TOP * SCALE), int((TOP + LINE) * SCALE)
    one = inked_columns(picture(page(line(0, piece("国")))), *rows)
    ten = inked_columns(picture(page(line(0, piece("国" * 10)))), *rows)
    assert ten[-1] - one[-1] == pytest.approx(9 * em * SCALE, abs=1)


def test_a_bold_title_is_bold_although_its_font_has_no_bold_face(app: QApplication) -> None:
    def ink(bold: bool) -> int:
        image = picture(page(line(0, piece("部门整体", Font("SimSun", 22, bold)))), 0.05)
        data = bytes(image.constBits())
        return sum(255 - value for value in data)

    assert ink(True) > 1.2 * ink(False)


def test_a_screen_of_two_pixels_to_a_point_is_drawn_sharp(app: QApplication) -> None:
    drawn = page(line(0, piece("国")), rules=(Stroke(1588, 4000, 8844, 10),))
    image = QImage(1190, 1683, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    painter.scale(SCALE / 2, SCALE / 2)
    draw_page(painter, drawn, QtFontMetrics())
    painter.end()
    image.setDevicePixelRatio(1)
    assert image == picture(drawn)
