"""The cover as LibreOffice prints it: one sheet for every name, also after Enter in Word."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy

import pymupdf
import pytest
from lxml import etree

from export.report import measures
from export.report.build import build
from export.report.nodes import BREAK, Paragraph, Run, Style
from export.word.cover import cover
from export.word.document import write_body
from export.word.markup import NAMESPACE, paragraph
from model.draft.draft import Draft
from tests.export.papers import lines, printed, sample, squeezed

W = f"{{{NAMESPACE}}}"
REGION = "黔西南布依族苗族自治州贞丰县龙场街道办事处某某社区某某居民小组"
UNIT = "长沙市天心区人力资源和社会保障局劳动保障监察大队与退役军人事务管理服务中心综合办公室"
PHONE, SEAL = "0731-12345678", "（预算单位盖章）"
PAIRS = [
    *((length, 40) for length in (1, 5, 6, 15, 17, 18, 20, 21, 28, 30)),
    *((30, length) for length in (1, 16, 19, 20, 21, 38, 39, 40)),
    *(random.Random(13).sample([(a, b) for a in range(1, 31) for b in range(1, 41)], 20)),
]
LONGEST = (30, 40)


def draft(region: int, unit: int, *, plain: bool = False) -> Draft:
    """Give a report with a region and a unit name of so many characters."""
    names = ("甲" * 30, "乙" * 40) if plain else (REGION, UNIT)
    values = {"region": names[0][:region], "cover.unit": names[1][:unit], "cover.phone": PHONE}
    return sample().with_values(values, {})


def name(region: int, unit: int, *, plain: bool = False) -> str:
    return f"{'plain ' if plain else ''}{region} {unit}"


def document(of: Draft) -> bytes:
    """Give the cover and one line on the first inner page."""
    inner = paragraph(Paragraph(Style.BODY, (Run("正文"),)))
    return write_body(cover(build(of).cover) + inner, "封面")


def edited(made: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """Give a Word file as somebody has changed it by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                change(root)
                part = etree.tostring(root)
            new.writestr(name, part)
    return out.getvalue()


def found(root: etree._Element, text: str) -> etree._Element:
    """Give the first paragraph with these words."""
    return next(p for p in root.iter(f"{W}p") if text in "".join(map(str, p.itertext())))


def enter(root: etree._Element, text: str, *, before: bool = False) -> None:
    """Do what Enter does at the end of a paragraph, or at its start: another of the same look."""
    own = found(root, text)
    copy = etree.Element(f"{W}p")
    properties = deepcopy(own.find(f"{W}pPr"))
    assert properties is not None
    for section in properties.findall(f"{W}sectPr"):
        properties.remove(section)
    copy.append(properties)
    own.addprevious(copy) if before else own.addnext(copy)


def three_enters(root: etree._Element) -> None:
    for _ in range(3):
        enter(root, PHONE)


def fourth_row(root: etree._Element) -> None:
    row = next(found(root, PHONE).iterancestors(f"{W}tr"))
    row.addnext(deepcopy(row))


def longer_unit(root: etree._Element) -> None:
    """Write a name twice as long into the last line of the unit's, so that it wraps."""
    text = next(found(root, UNIT[38:40]).iter(f"{W}t"))
    text.text = f"{text.text}{UNIT[:20]}"


BY_HAND: dict[str, Callable[[etree._Element], None]] = {
    "Enter behind the phone number": lambda root: enter(root, PHONE),
    "three Enters there": three_enters,
    "a fourth row": fourth_row,
    "a unit name that wraps": longer_unit,
    "Enter before the seal": lambda root: enter(root, SEAL, before=True),
    "Enter behind the title": lambda root: enter(root, "绩效自评报告"),
    "Enter before the title": lambda root: enter(root, REGION[:3], before=True),
}


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, pymupdf.Document]]:
    """All covers looked at here, printed at once."""
    drafts = {name(*pair): draft(*pair) for pair in PAIRS}
    drafts |= {name(*pair, plain=True): draft(*pair, plain=True) for pair in PAIRS[::3]}
    documents = {which: document(of) for which, of in drafts.items()}
    longest = document(draft(*LONGEST))
    documents |= {which: edited(longest, change) for which, change in BY_HAND.items()}
    papers = printed(documents, tmp_path_factory.mktemp("covers"))
    yield papers
    for paper in papers.values():
        paper.close()


def test_the_cover_is_one_sheet_for_every_region_and_unit(
    prints: dict[str, pymupdf.Document],
) -> None:
    for which, paper in prints.items():
        first, *others = (squeezed(str(page.get_text())) for page in paper)
        assert first.endswith(SEAL), which
        assert others == ["正文—1—"], which


def test_1500_twips_stay_free_below_the_seals_words(
    prints: dict[str, pymupdf.Document],
) -> None:
    end = (measures.TOP + measures.TEXT_HEIGHT) / 20
    for which in prints.keys() - BY_HAND.keys():
        [place] = prints[which][0].search_for(SEAL)
        assert end - place.y1 > 1500 / 20, which


def test_titles_are_printed_in_the_lines_they_were_broken_into(
    prints: dict[str, pymupdf.Document],
) -> None:
    for pair in PAIRS:
        title = build(draft(*pair)).cover.title
        broken = BREAK.join(line.text for line in title).split(BREAK)
        assert [squeezed(line) for line in lines(prints[name(*pair)][0])][: len(broken)] == broken


def test_a_unit_of_20_characters_takes_one_line_and_one_of_40_two(
    prints: dict[str, pymupdf.Document],
) -> None:
    [one] = [line for line in lines(prints[name(30, 20)][0]) if "单位名称" in line]
    assert squeezed(one) == f"单位名称：{UNIT[:20]}"
    whole = [squeezed(line) for line in lines(prints[name(*LONGEST)][0])]
    start = whole.index(f"单位名称：{UNIT[:20]}")
    assert whole[start + 1] == UNIT[20:40]
