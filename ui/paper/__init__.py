"""The printed page under Qt: fonts of this PC, their widths, and the drawing of pages."""
