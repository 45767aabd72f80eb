"""A picture of the whole screen: ``python -m tests.windows.shot FILE``."""

import os
import sys

from PySide6.QtGui import QGuiApplication


def main(path: str) -> int:
    """Save what stands on the screen; 1 when it could not be saved."""
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    _app = QGuiApplication([])
    return int(not QGuiApplication.primaryScreen().grabWindow(0).save(path))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
