"""What Windows is set to: high contrast, and the size of text (设置, 辅助功能)."""

import sys

_HIGH_CONTRAST = r"Control Panel\Accessibility\HighContrast"
_ACCESSIBILITY = r"Software\Microsoft\Accessibility"
_IS_ON = 1  # HCF_HIGHCONTRASTON
_LARGEST = 200  # per cent; Windows goes to 225


def system_appearance() -> tuple[bool, float]:
    """Return whether high contrast is on, and the size of text, 1 to 2; (False, 1) elsewhere."""
    flags = _setting(_HIGH_CONTRAST, "Flags", "0")
    percent = _setting(_ACCESSIBILITY, "TextScaleFactor", "100")
    return bool(int(flags) & _IS_ON), min(_LARGEST, max(100, int(percent))) / 100


def _setting(key: str, name: str, default: str) -> str:
    """Return a value of the registry as digits; the default where there is none."""
    if sys.platform != "win32":
        return default
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
            value = str(winreg.QueryValueEx(opened, name)[0])
    except OSError:
        return default
    return value if value.isdecimal() else default
