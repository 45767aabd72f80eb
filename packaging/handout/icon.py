"""The program's icon, drawn: a sheet with lines of a form and a tick. ``python -m handout.icon``.

The installer's pages have it at their side.
Every size is drawn for itself on the grid of its own pixels; nothing is scaled down.
"""

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QImageWriter,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
)

from handout.places import ROOT

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
WINDOW_SIZES = (16, 32, 64)
ICO = ROOT / "resources" / "app.ico"
BLUE, PAPER, LINE, GREEN = map(QColor, ("#1f57a8", "#ffffff", "#9db4d6", "#23a05a"))
_TICK = ((0.42, 0.64), (0.57, 0.79), (0.84, 0.46))
_LINES = ((0.28, 0.72), (0.45, 0.66))  # height, right end


def draw(size: int) -> QImage:
    """Return the icon with so many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _ground(painter, size)
    _sheet(painter, size)
    _tick(painter, size)
    painter.end()
    return image


def _ground(painter: QPainter, size: int) -> None:
    painter.setBrush(BLUE)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.19, size * 0.19)


def _sheet(painter: QPainter, size: int) -> None:
    """Draw paper with whole pixels at its edges, and lines of whole pixels on it."""
    left, top = round(size * 0.19), round(size * 0.13)
    painter.setBrush(PAPER)
    painter.drawRect(left, top, round(size * 0.62), size - 2 * top)
    painter.setBrush(LINE)
    thick = max(1, round(size * 0.06))
    for height, right in _LINES:
        begin = round(size * 0.29)
        painter.drawRect(begin, round(size * height), round(size * right) - begin, thick)


def _tick(painter: QPainter, size: int) -> None:
    path = QPainterPath(QPointF(*(part * size for part in _TICK[0])))
    for across, down in _TICK[1:]:
        path.lineTo(across * size, down * size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, thick in ((PAPER, 0.28), (GREEN, 0.16)):
        pen = QPen(colour, max(2.2, size * thick))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)


def installer_side(width: int = 164, height: int = 314) -> QImage:
    """Return the picture beside the installer's pages: the icon on a gradient."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    ground = QLinearGradient(0, 0, 0, height)
    ground.setColorAt(0, BLUE)
    ground.setColorAt(1, BLUE.darker(150))
    painter = QPainter(image)
    painter.fillRect(image.rect(), ground)
    side = width // 2
    painter.drawImage((width - side) // 2, height // 5, draw(side))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return an image as the bytes of a PNG file."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """Return pictures of several sizes as the bytes of one .ico file."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, data in pictures:
        side = size % 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + b"".join(data for _, data in pictures)


def main(folder: Path = ICO.parent) -> None:
    """Write app.ico for the exe and app-*.png for the window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication.instance() or QGuiApplication([])
    pictures = [(size, png(draw(size))) for size in SIZES]
    (folder / ICO.name).write_bytes(ico(pictures))
    for size, data in pictures:
        if size in WINDOW_SIZES:
            (folder / f"app-{size}.png").write_bytes(data)


if __name__ == "__main__":
    main()
