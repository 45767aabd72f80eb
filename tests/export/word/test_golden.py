"""The sample's Word file, part by part, beside what was looked at and found good.

GOLDEN=1 writes both the parts and the readable dump anew; look at the difference before you
commit it.
"""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from export.report.build import build
from export.report.nodes import Report
from export.word.document import write
from model.form.options import LAYOUT, LETTER, TABLE
from tests.export.papers import paragraphs, parts, sample

FOLDERS = {
    layout: Path(__file__).parent / name
    for layout, name in {TABLE: "golden", LETTER: "golden_letter"}.items()
}
NOW = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
VOLATILE = re.compile(r"^.*<dcterms:(created|modified) .*\n", re.M)


def pretty(part: bytes) -> str:
    """One element a line, without the lines that change with the clock."""
    parser = etree.XMLParser(remove_blank_text=True)
    text = etree.tostring(etree.fromstring(part, parser), pretty_print=True, encoding="unicode")
    return VOLATILE.sub("", text)


def dump(report: Report) -> str:
    """The same report for people: role and words of each paragraph."""
    cover = [f"{line.label}\t{line.value.text}" for line in report.cover.lines]
    inner = [f"{item.style.value}\t{item.text!r}" for item in paragraphs(report)]
    return "\n".join([*cover, *inner, ""])


def current(layout: str) -> dict[str, str]:
    """Each part by its name; of 公文式 only those that differ from 表格式."""
    report = build(sample().with_values({LAYOUT.key: layout}, {}))
    found = parts(write(report, NOW))
    named = {name.replace("/", "."): pretty(part) for name, part in sorted(found.items())}
    made = {**named, "sample.txt": dump(report)}
    usual = {} if layout == TABLE else current(TABLE)
    return {name: text for name, text in made.items() if usual.get(name) != text}


def rewrite(layout: str) -> None:
    folder = FOLDERS[layout]
    for old in folder.glob("*"):
        old.unlink()
    folder.mkdir(exist_ok=True)
    for name, text in current(layout).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("layout", FOLDERS)
def test_the_samples_word_file_is_as_it_was_approved(layout: str) -> None:
    if os.environ.get("GOLDEN") == "1":
        rewrite(layout)
    made, folder = current(layout), FOLDERS[layout]
    assert {path.name for path in folder.glob("*")} == made.keys()
    for name, text in made.items():
        kept = (folder / name).read_text(encoding="utf-8")
        assert text == kept, f"{name} differs; if it is meant: GOLDEN=1, look, commit"


def test_only_the_clock_is_left_out() -> None:
    assert VOLATILE.sub("", "a\n  <dcterms:created x='y'>2026</dcterms:created>\nb\n") == "a\nb\n"
    with pytest.raises(etree.XMLSyntaxError):
        pretty(b"<a>")
