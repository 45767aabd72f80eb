"""The fonts of the printed page as Qt draws them, with what stands in for one not installed."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from export.layout.pages import Font
from export.report.looks import Typeface

UNITS_TO_POINT = 20  # pages are drawn in twips, so fonts are that many units high
_SONG = ("宋体", "SimSun", "Noto Serif CJK SC")
FAMILIES = {
    Typeface.FANG: (
        *("仿宋", "FangSong", "仿宋_GB2312", "FangSong_GB2312", "华文仿宋", "STFangsong"),
        *_SONG,
    ),
    Typeface.HEI: ("黑体", "SimHei", "微软雅黑", "Microsoft YaHei", "Noto Sans CJK SC"),
    Typeface.KAI: ("楷体", "KaiTi", "楷体_GB2312", "KaiTi_GB2312", "华文楷体", "STKaiti", *_SONG),
    Typeface.SONG: _SONG,
    Typeface.TITLE: ("方正小标宋简体", "FZXiaoBiaoSong-B05S", *_SONG),
}


def qt_font(font: Font) -> QFont:
    """Return the font as Qt draws it on a page: in twips, without hinting."""
    made = _outlined(installed_family(font.family))
    made.setPixelSize(round(font.points * UNITS_TO_POINT))
    made.setBold(font.bold)
    return made


def with_stand_ins(font: Font) -> QFont:
    """Return the font followed by those that draw what it lacks, before Qt's own choice."""
    made = qt_font(font)
    made.setFamilies([made.family(), *_of_one_face(font.family)])
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
def installed_family(family: str) -> str:
    """Return the family, or the first like it that this PC has; the family where none is."""
    like_it = (family, *_of_one_face(family))
    return next(filter(QFontDatabase.hasFamily, like_it), family)


def _of_one_face(family: str) -> tuple[str, ...]:
    """Return the families of a family's typeface, those of every Chinese text for a strange one."""
    return next((names for names in FAMILIES.values() if family in names), _SONG)
