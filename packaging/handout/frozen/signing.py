"""``python -m handout.frozen.signing CERTIFICATE PASSWORD-FILE``: sign what lies in dist/.

A step of its own: a build needs no certificate, and is the same bytes without one. The exe is
signed, zip and installer made anew of it, the installer signed, the sums written.
"""

import argparse
from pathlib import Path

from handout import bundle, texts
from handout.frozen.moment import moment
from handout.places import EXE, INSTALLER
from handout.steps import run
from model.product import NAME


def sign(program: Path, certificate: Path, password: Path, times: str = "") -> None:
    """Sign a program; ``times``: the address of who confirms when, of the certificate's maker."""
    signed = program.with_suffix(".signed")
    key = ["-pkcs12", certificate, "-readpass", password]
    stamp = ["-ts", times] if times else ["-time", moment()]
    names = ["-in", program, "-out", signed]
    run("osslsigncode", "sign", *key, "-h", "sha256", "-n", NAME, *stamp, *names)
    signed.replace(program)


def main() -> int:
    """Sign the program and its installer; return 1 where pack() does."""
    parser = argparse.ArgumentParser(prog="handout.frozen.signing", description=__doc__)
    parser.add_argument("certificate", type=Path)
    parser.add_argument("password", type=Path)
    parser.add_argument("--times", default="", metavar="URL")
    words = parser.parse_args()
    from handout.__main__ import pack

    sign(EXE, words.certificate, words.password, words.times)
    texts.add()
    code = pack()
    sign(INSTALLER, words.certificate, words.password, words.times)
    bundle.write_sums()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
