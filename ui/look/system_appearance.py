"""What Windows is set to: high contrast, and the size of text (设置, 辅助功能)."""

import sys

from ui.look.high_contrast import Contrast

_HIGH_CONTRAST = r"Control Panel\Accessibility\HighContrast"
_COLOURS = r"Control Panel\Colors"
_ACCESSIBILITY = r"Software\Microsoft\Accessibility"
_IS_ON = 1  # HCF_HIGHCONTRASTON
_MIDDLE = 3 * 127  # of red, green and blue together, 0 to 255 each
_LARGEST = 200  # per cent; Windows goes to 225


def system_appearance() -> tuple[Contrast, float]:
    """Return the contrast by the ground of Windows' own colours, "" where high contrast is off,
    and the size of text, 1 to 2; ("", 1) elsewhere."""
    (flags,) = _setting(_HIGH_CONTRAST, "Flags", (0,))
    (percent,) = _setting(_ACCESSIBILITY, "TextScaleFactor", (100,))
    is_light = sum(_setting(_COLOURS, "Window", (0, 0, 0))) > _MIDDLE
    contrast = ("light" if is_light else "dark") if flags & _IS_ON else ""
    return contrast, min(_LARGEST, max(100, percent)) / 100


def _setting(key: str, name: str, default: tuple[int, ...]) -> tuple[int, ...]:
    """Return the numbers of a value of the registry; the default where there are not so many."""
    if sys.platform != "win32":
        return default
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
            value = str(winreg.QueryValueEx(opened, name)[0]).split()
    except OSError:
        return default
    fits = len(value) == len(default) and all(number.isdecimal() for number in value)
    return tuple(map(int, value)) if fits else default
