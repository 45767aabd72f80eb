"""What is handed out: the folder and what is made of it, without running anything."""

import hashlib
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import pefile
import pytest

from handout import kept, texts
from handout.frozen import signing
from handout.frozen.moment import moment
from handout.imports import unresolved
from handout.places import DIST, EXE, FOLDER, INSTALLER, SUMS, ZIP, files, size
from model.files.whole_folder import LIST
from model.product import NAME, VERSION
from resources.messages import handout as words

MB = 10**6
GUI = 2  # the subsystem of a program without console
ICON, VERSION_KIND, MANIFEST = 14, 16, 24  # kinds of resources


@pytest.fixture(scope="module")
def program() -> pefile.PE:
    return pefile.PE(str(EXE))


def resources(program: pefile.PE, kind: int) -> list[bytes]:
    """The contents of all resources of a kind."""
    root = vars(program)["DIRECTORY_ENTRY_RESOURCE"]  # set by parsing
    found = next(entry for entry in root.entries if entry.id == kind)
    languages = [leaf for named in found.directory.entries for leaf in named.directory.entries]
    places = [leaf.data.struct for leaf in languages]
    return [bytes(program.get_data(place.OffsetToData, place.Size)) for place in places]


def test_it_is_as_small_as_promised() -> None:
    assert size(FOLDER) <= 58 * MB
    assert len(files(FOLDER)) <= 60
    assert ZIP.stat().st_size <= 25 * MB
    assert INSTALLER.stat().st_size <= 18.5 * MB


def test_it_holds_what_the_kept_list_says() -> None:
    found = kept.differences(kept.held(), kept.listed())
    assert not found, "if this is meant: python3 dev.py package --keep"


def test_every_import_is_found_in_the_folder_or_in_windows() -> None:
    assert unresolved(FOLDER) == []


def test_nothing_in_it_can_open_a_socket() -> None:
    names = " ".join(kept.held()).lower()
    assert not [word for word in ("network", "_socket", "_ssl", "libcrypto") if word in names]


def test_the_exe_has_no_console_and_asks_for_no_rights(program: pefile.PE) -> None:
    header = vars(program.OPTIONAL_HEADER)
    assert header["Subsystem"] == GUI
    manifest = resources(program, MANIFEST)[0].decode("utf-8")
    for needed in ("asInvoker", "PerMonitorV2", "longPathAware", ">UTF-8<"):
        assert needed in manifest
    assert "requireAdministrator" not in manifest
    assert "8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a" in manifest, "or Windows 10 says it is older"


def test_the_installer_asks_for_no_rights_either() -> None:
    manifest = resources(pefile.PE(str(INSTALLER), fast_load=False), MANIFEST)[0].decode("utf-8")
    assert 'level="asInvoker"' in manifest


def test_the_exe_tells_its_name_and_version(program: pefile.PE) -> None:
    version = resources(program, VERSION_KIND)[0].decode("utf-16-le", "ignore")
    for needed in (NAME, "FileVersion", VERSION, words.MAKER, words.COPYRIGHT, words.ABOUT):
        assert needed in version
    fixed = program.VS_FIXEDFILEINFO[0]
    numbers = (fixed.FileVersionMS >> 16, fixed.FileVersionMS & 0xFFFF, fixed.FileVersionLS >> 16)
    assert numbers == tuple(map(int, VERSION.split(".")))
    assert resources(program, ICON)


def test_the_texts_lie_beside_the_exe() -> None:
    text = (FOLDER / words.README_NAME).read_bytes()
    assert text.decode("utf-8-sig").replace("\r\n", "\n") == texts.readme()
    assert (FOLDER / words.MANUAL_NAME).stat().st_size > 10_000
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(
        ["_internal", EXE.name, words.README_NAME, words.MANUAL_NAME, words.LICENCES, SUMS.name]
    )


def test_the_zip_is_the_folder() -> None:
    with zipfile.ZipFile(ZIP) as packed:
        inside = {info.filename: info.file_size for info in packed.infolist()}
        assert packed.testzip() is None
    assert inside == {f"{NAME}/{name}": size for name, size in kept.held().items()}


def test_the_sums_are_right() -> None:
    inside = [it.relative_to(FOLDER).as_posix() for it in files(FOLDER) if it.name != SUMS.name]
    for folder, of in ((DIST, [ZIP.name, INSTALLER.name]), (FOLDER, inside)):
        lines = (folder / SUMS.name).read_text(encoding="utf-8").splitlines()
        sums = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
        assert list(sums) == of
        for name, digest in sums.items():
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_it_lists_every_file_that_it_needs() -> None:
    listed = (FOLDER / "_internal" / LIST).read_text(encoding="utf-8").splitlines()
    found = [it.relative_to(FOLDER / "_internal") for it in files(FOLDER / "_internal")]
    assert sorted(listed) == sorted(it.as_posix() for it in found if it.name != LIST)


def test_nothing_in_it_tells_when_or_where_it_was_made(program: pefile.PE) -> None:
    header = vars(program.FILE_HEADER)
    assert header["TimeDateStamp"] == moment()
    with zipfile.ZipFile(ZIP) as packed:
        even = moment() // 2 * 2  # a zip counts in steps of two seconds
        assert {it.date_time for it in packed.infolist()} == {time.gmtime(even)[:6]}


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate made by ourselves, and the file with its password."""
    key, own, packed = folder / "key.pem", folder / "own.pem", folder / "own.p12"
    password = folder / "password.txt"
    password.write_text("geheim", encoding="ascii")
    new = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Test"]
    use = ["-addext", "extendedKeyUsage=codeSigning", "-keyout", key, "-out", own]
    subprocess.run([*new, *use], check=True, capture_output=True)
    pack = ["openssl", "pkcs12", "-export", "-inkey", key, "-in", own, "-out", packed]
    subprocess.run([*pack, "-passout", f"file:{password}"], check=True, capture_output=True)
    return packed, password


def test_it_is_signed_the_same_each_time(tmp_path: Path) -> None:
    packed, program = certificate(tmp_path), tmp_path / EXE.name
    signed: list[bytes] = []
    for _ in range(2):
        shutil.copy(EXE, program)
        signing.sign(program, *packed)
        signed.append(program.read_bytes())
    assert signed[0] == signed[1] != EXE.read_bytes()
    asked = ["osslsigncode", "verify", "-CAfile", tmp_path / "own.pem", program]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    assert "Signature verification: ok" in told
