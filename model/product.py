"""The program's names and version, in one place."""

NAME = "绩效自评填报"
ID = "JixiaoZiping"  # ASCII: folders, lock and log files
VERSION = "0.1.0"
EXTENSION = ".jxzp"  # a draft as one file, for the stick
APP = f"{ID} {VERSION}"
OLDEST_BUILD = 17763  # Windows 10 1809: what Qt asks for
