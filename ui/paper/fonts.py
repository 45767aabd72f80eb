"""The fonts of the printed page by their typeface, with what stands in for one not installed."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from export.layout.pages import Font
from export.report.looks import Typeface

UNITS_TO_POINT = 20  # pages are drawn in twips, so fonts are that many units high
_SERIF = ("SimSun", "Noto Serif CJK SC")
FAMILIES = {
    Typeface.FANG: ("FangSong", "FangSong_GB2312", "STFangsong", *_SERIF),
    Typeface.HEI: ("SimHei", "Microsoft YaHei", "Noto Sans CJK SC"),
    Typeface.KAI: ("KaiTi", "KaiTi_GB2312", "STKaiti", *_SERIF),
    Typeface.SONG: _SERIF,
    Typeface.TITLE: (Typeface.TITLE.value, "FZXiaoBiaoSong-B05S", *_SERIF),
}


def installed_family(typeface: Typeface) -> str:
    """Return the first family of a typeface that this PC has; the preferred one where none is."""
    families = FAMILIES[typeface]
    return next(filter(QFontDatabase.hasFamily, families), families[0])


def qt_font(font: Font) -> QFont:
    """Return the font as Qt draws it on a page: in twips, without hinting."""
    made = _outlined(font.family)
    made.setPixelSize(round(font.points * UNITS_TO_POINT))
    made.setBold(font.bold)
    return made


def with_stand_ins(font: Font) -> QFont:
    """Return the font followed by those that draw what it lacks, before Qt's own choice."""
    made = qt_font(font)
    made.setFamilies([font.family, *_stand_ins(font.family)])
    return made


def bold_font(family: str, pixels: float) -> QFont:
    """Return a bold font of any size; Qt takes parts of a pixel only of sizes in points."""
    made = _outlined(family)
    made.setBold(True)
    made.setPointSizeF(72)
    made.setPointSizeF(72 * pixels / QFontInfo(made).pixelSize())
    return made


def _outlined(family: str) -> QFont:
    made = QFont(family)
    made.setKerning(False)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
    return made


@cache
def _stand_ins(family: str) -> tuple[str, ...]:
    """Return the other families of a family's typeface, else those of every Chinese text."""
    for typeface, families in FAMILIES.items():
        if family == typeface.value or family in families:
            return tuple(other for other in families if other != family)
    return _SERIF
