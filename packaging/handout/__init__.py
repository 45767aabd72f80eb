"""The release: the folder with the exe, its zip, its installer, their checksums.

On Windows PyInstaller runs directly; on Linux it runs in a real Windows Python under Wine,
which is put together here from package mirrors. ``python -m handout`` does it all.
"""
