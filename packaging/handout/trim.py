"""Files and modules that PyInstaller gathers needlessly, for program and bare window alike."""

import importlib.util
import re
from pathlib import Path, PurePath

Entry = tuple[str, str, str]  # the name in the folder, the file, its kind

# Modules that a dependency imports but an offline form never uses, or that Python holds already.
_UNUSED = """
tkinter turtle idlelib test lib2to3 distutils setuptools pkg_resources pip wheel unittest doctest
pdb pydoc pydoc_data ensurepip venv ssl _ssl _hashlib socket _socket select selectors socketserver
asyncio _asyncio _overlapped multiprocessing _multiprocessing http xmlrpc ftplib smtplib imaplib
poplib urllib.request urllib.robotparser wsgiref sqlite3 curses lzma _lzma bz2 _bz2 msilib winsound
lxml.objectify lxml.html lxml.isoschematron lxml.sax lxml.cssselect lxml.builder
lxml.doctestcompare cgi email importlib.metadata tarfile tracemalloc py_compile
html.parser _markupbase xml.sax xml.etree.ElementInclude lxml.ElementInclude
statistics subprocess _pydecimal stringprep getopt quopri _threading_local
pickle _compat_pickle _strptime calendar platform _py_abc
importlib._bootstrap importlib._bootstrap_external
numpy pandas PIL defusedxml bs4 html5lib cssselect
PySide6.QtNetwork PySide6.QtSvg PySide6.QtSvgWidgets PySide6.QtOpenGL PySide6.QtOpenGLWidgets
PySide6.QtQml PySide6.QtQuick PySide6.QtDBus PySide6.QtTest PySide6.QtSql PySide6.QtXml
PySide6.QtConcurrent PySide6.scripts
"""
# Codecs of mainframes, DOS, old Macintoshes and of bytes; those of Windows stay, for .xls.
_CODECS = """
cp037 cp273 cp424 cp500 cp875 cp1006 cp1026 cp1125 cp1140 cp720 cp737 cp775 cp850 cp852 cp855
cp856 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 mac_arabic mac_croatian
mac_cyrillic mac_farsi mac_greek mac_iceland mac_latin2 mac_roman mac_romanian mac_turkish
hp_roman8 palmos ptcp154 kz1048 koi8_r koi8_t koi8_u tis_620 johab iso2022_jp iso2022_jp_1
iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr euc_jis_2004 euc_jisx0213
shift_jis_2004 shift_jisx0213 base64_codec bz2_codec hex_codec quopri_codec rot_13 uu_codec
zlib_codec idna
"""
UNUSED = [*_UNUSED.split(), *(f"encodings.{name}" for name in _CODECS.split())]

# Modules taken from their source instead, a tenth of the size of what was compiled from it.
INTERPRETED = ["lxml._elementpath"]

# Files that hooks add although nothing needs them; matched in the lower-case path in the folder.
SPARE = [
    r"opengl32sw\.dll$",  # Qt Widgets draw without OpenGL
    r"d3dcompiler.*\.dll$",
    r"qt6(network|svg|pdf|opengl|qml|quick|virtualkeyboard|dbus)[^/]*\.dll$",
    r"lib(crypto|ssl)-3.*\.dll$",  # sha256 is built into Python
    r"plugins/(imageformats|iconengines|tls|networkinformation|generic|platforminputcontexts|styles)/",
    r"plugins/platforms/(?!qwindows)",
    r"translations/(?!qtbase_zh_cn)",
    r"docx/templates/(?!default-(header|footer)\.xml)",  # the report has a template of its own
    r"lxml/(objectify|builder|sax|html/|isoschematron/|includes/)",
    r"\.dist-info/|/py\.typed$",
    r"resources/.*\.(py|pyc|ico)$",  # modules are in the exe, and so is its icon
]
RUNTIME = re.compile(r"(?:^|/)((?:vcruntime|msvcp|concrt)\d+[^/]*\.dll)$")


def source_of(name: str) -> str:
    """Return the source file of a compiled module of a package, which stands beside it."""
    package, _, module = name.rpartition(".")
    found = importlib.util.find_spec(package)
    assert found and found.submodule_search_locations
    return str(Path(found.submodule_search_locations[0], f"{module}.py"))


def trimmed(entries: list[Entry]) -> list[Entry]:
    """Return the entries in use, with one copy of Microsoft's runtime, in the top folder."""
    kept: dict[str, Entry] = {}
    for target, source, kind in entries:
        path = target.replace("\\", "/").lower()
        if not any(re.search(pattern, path) for pattern in SPARE):
            shared = RUNTIME.search(path)
            name = PurePath(target.replace("\\", "/")).name if shared else target
            kept.setdefault(name.lower(), (name, source, kind))
    return list(kept.values())
