"""A window with a label and nothing else: what starting Qt costs by itself."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication([*sys.argv[:1], "-style", "Fusion"])
window = QMainWindow()
window.setWindowTitle("bare")
window.resize(1240, 700)
window.setCentralWidget(QLabel("绩效自评填报"))
window.show()
sys.exit(app.exec())
