"""What the exe is made of beside our modules: PyInstaller's bootloader the time it bears."""
