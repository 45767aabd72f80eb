"""A real FAT stick: Linux' own driver, in a kernel that runs as an ordinary program.

No container may mount a disk. Debian's ``user-mode-linux`` is a kernel that needs no rights: it
boots in two seconds on the files of this machine, mounts an image of a stick and runs the deeds
of ``on_stick.py``. What Windows' driver does otherwise is not tried here.
"""
