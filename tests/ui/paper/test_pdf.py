"""The report as a PDF, read by another program."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta, timezone
from threading import Thread

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from export.layout.layout import PageLayout
from export.layout.pages import PrintedPage
from export.report.build import build
from model.draft.draft import Draft
from resources.sample import load_sample
from tests.seed import seed_values
from ui.paper.drawing import draw_page
from ui.paper.metrics import QtFontMetrics
from ui.paper.pdf import pdf

WRITTEN = datetime(2020, 3, 5, 16, 7, 9, tzinfo=timezone(timedelta(hours=8)))
RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\uf90d]")
HOSTILE = (
    "𠮷野家、𡈽屋 喆㐂翀䶮",
    "一、二季度 <b>粗</b> & ％",
    "e\u0301 café \u200bﬁ office “引号”",
    "☃ ♥ Ω ж",
    "（" * 40 + "）" * 40,
    "立用大人门车见长心手日月",
)


def drafts() -> Iterator[tuple[str, Draft]]:
    yield "sample", Draft(load_sample())
    yield "empty", Draft({})
    yield "hostile", Draft({"performance": "\n".join(HOSTILE), "cover.unit": "𠮷" * 40})
    yield "long", Draft({"performance": "一、业务\n" + "全年完成各项任务。" * 4000})


def opened(draft: Draft) -> pymupdf.Document:
    return pymupdf.open(stream=pdf(draft, WRITTEN), filetype="pdf")


def pages_of(draft: Draft) -> list[PrintedPage]:
    return [*PageLayout(QtFontMetrics()).lay_out(build(draft))]


def printed(page: PrintedPage) -> str:
    """Return the page's characters in the layout's order, without blanks and invisible ones."""
    texts = (piece.text for placed in page.lines for piece in placed.line.texts)
    return without_blanks("".join(texts))


def without_blanks(text: str) -> str:
    return re.sub(r"[\s\u200b\u200d□\u3000]", "", text)


def texts(document: pymupdf.Document) -> list[str]:
    """Return the text of each page in the order of the file, as a reader copies it."""
    return [str(document[number].get_text("text", sort=False)) for number in range(len(document))]


def read(document: pymupdf.Document) -> list[str]:
    return [*map(without_blanks, texts(document))]


def properties(document: pymupdf.Document) -> Mapping[str, str]:
    assert document.metadata
    return document.metadata


@pytest.mark.parametrize(("name", "draft"), [*drafts()])
def test_the_text_is_that_of_the_report_in_order(
    app: QApplication, name: str, draft: Draft
) -> None:
    document = opened(draft)
    pages = pages_of(draft)
    assert len(document) == len(pages)
    assert read(document) == [printed(page) for page in pages]


def test_the_text_of_the_paper_of_2019_is_copied_as_it_was_typed(app: QApplication) -> None:
    draft = Draft(seed_values())
    document = opened(draft)
    copied = "".join(read(document))
    assert read(document) == [printed(page) for page in pages_of(draft)]
    assert not RADICALS.search(copied)
    for text in (draft["cover.unit"], draft["cover.phone"]):
        assert without_blanks(str(text)) in copied


def test_no_character_is_copied_as_a_radical_or_lost(app: QApplication) -> None:
    copied = "".join(read(opened(Draft({"performance": "\n".join(HOSTILE)}))))
    assert not RADICALS.search(copied)
    for word in ("𠮷野家", "𡈽屋", "立用大人门车见长心手日月", "office", "<b>粗</b>&％"):
        assert word in copied


def test_what_no_font_has_takes_nothing_else_away(app: QApplication) -> None:
    copied = "".join(texts(opened(Draft({"problems": "甲\U0001f468\U0001f469乙"}))))
    assert re.search("甲..乙", copied)


def test_what_is_written_from_the_right_is_all_there(app: QApplication) -> None:
    copied = "".join(texts(opened(Draft({"problems": "甲العربية乙"}))))
    assert set("العربية") <= set(copied)


def test_every_font_is_embedded_as_a_part(app: QApplication) -> None:
    document = opened(Draft(load_sample()))
    fonts = {font[:4] for number in range(10) for font in document.get_page_fonts(number)}
    assert len(fonts) >= 4
    for number, extension, _, name in map(tuple, fonts):
        assert extension == "ttf"
        assert re.match(r"[A-Z]{6}\+", name)
        _, _, _, content = tuple(document.extract_font(number))
        assert content


def test_the_bookmarks_are_the_headings(app: QApplication) -> None:
    draft = Draft(
        {
            "performance": "一、业务\n正文。\n（一）窗口\n正文。\n"
            + "长。\n" * 60
            + "二、管理\n正文。"
        }
    )
    document = opened(draft)
    outline = document.get_toc(simple=False)
    assert [(level, title) for level, title, *_ in outline] == [
        (1, "封面"),
        (1, "一、部门概况"),
        (1, "二、部门整体支出管理及使用情况"),
        (1, "三、部门整体支出绩效情况"),
        (2, "一、业务"),
        (3, "（一）窗口"),
        (2, "二、管理"),
        (1, "四、存在的主要问题及改进措施或有关建议"),
    ]
    for _, title, number, target in outline[1:]:
        (found, *_) = document[number - 1].search_for(title[:8])
        assert target["to"].y == pytest.approx(found.y0, abs=12)


def test_the_forms_own_headings_of_a_letter_are_found_where_they_stand(app: QApplication) -> None:
    document = opened(Draft({**load_sample(), "layout": "letter"}))
    outline = [(title, number) for _, title, number in document.get_toc()]
    assert [number for _, number in outline] == sorted(number for _, number in outline)
    for title, number in outline[1:]:
        assert without_blanks(title) in read(document)[number - 1]


def test_the_properties_say_the_same_in_both_places(app: QApplication) -> None:
    document = opened(Draft({**load_sample(), "cover.unit": "某某<局>&室"}))
    assert properties(document)["author"] == "某某<局>&室"
    assert properties(document)["title"] == "天心区部门整体支出（2019年度）绩效自评报告"
    assert properties(document)["creationDate"] == "D:20200305160709+08'00'"
    metadata = document.get_xml_metadata()
    assert "<rdf:li>某某&lt;局&gt;&amp;室</rdf:li>" in metadata
    assert properties(document)["title"] in metadata
    assert "<xmp:CreateDate>2020-03-05T16:07:09+08:00</xmp:CreateDate>" in metadata
    assert "<pdfaid:part>1</pdfaid:part>" in metadata


def test_the_clerk_is_no_author(app: QApplication) -> None:
    document = opened(Draft({"cover.preparer": "张三"}))
    assert properties(document)["author"] == "绩效自评填报"


def test_the_file_is_sound_and_small(app: QApplication) -> None:
    data = pdf(Draft(load_sample()), WRITTEN)
    document = pymupdf.open(stream=data, filetype="pdf")
    assert not document.is_repaired
    assert not document.needs_pass
    assert len(data) < 500_000
    assert document[0].rect.width == pytest.approx(595.3, abs=0.5)
    assert document[0].rect.height == pytest.approx(841.9, abs=0.5)


def test_no_page_names_a_colour_that_the_profile_lacks(app: QApplication) -> None:
    document = opened(Draft(load_sample()))
    for page in range(len(document)):
        kind, resources = document.xref_get_key(document.page_xref(page), "Resources")
        assert kind in {"dict", "xref"}
        number = int(resources.split()[0])
        assert "CMYK" not in document.xref_object(number)
        assert "/PCSp" in document.xref_object(number)


def test_the_page_is_the_picture_that_the_screen_shows(app: QApplication) -> None:
    draft, scale = Draft(load_sample()), 0.1
    document = opened(draft)
    for number, page in enumerate(pages_of(draft)):
        image = QImage(1190, 1684, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(scale, scale)
        draw_page(painter, page, QtFontMetrics())
        painter.end()
        drawn = document[number].get_pixmap(matrix=pymupdf.Matrix(2, 2), colorspace=pymupdf.csGRAY)
        shown = QImage(
            drawn.samples, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_Grayscale8
        )
        assert apart(coarse(image), coarse(shown)) < 12


def coarse(image: QImage) -> list[int]:
    """Return how dark each field of a page is, 1 cm wide and high."""
    small = image.scaled(
        42, 59, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [small.pixelColor(x, y).value() for y in range(59) for x in range(42)]


def apart(one: list[int], other: list[int]) -> float:
    """Return the greatest mean difference of a row of fields."""
    rows = range(0, len(one), 42)
    return max(
        sum(abs(a - b) for a, b in zip(one[r : r + 42], other[r : r + 42], strict=True)) / 42
        for r in rows
    )


def test_another_thread_writes_it_as_well(app: QApplication) -> None:
    found = list[bytes]()
    thread = Thread(target=lambda: found.append(pdf(Draft(load_sample()), WRITTEN)))
    thread.start()
    thread.join()
    assert len(pymupdf.open(stream=found[0], filetype="pdf")) == 10


def test_it_can_be_given_up_between_pages(app: QApplication) -> None:
    asked = 0

    def stop_before_the_third() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pdf(Draft(load_sample()), WRITTEN, stop_before_the_third)
    assert asked == 3


def test_a_character_that_no_font_has_is_copied_as_the_box_it_is_printed_as(
    app: QApplication,
) -> None:
    text = "".join(str(page.get_text()) for page in opened(Draft({"performance": "甲\ufdd0乙"})))
    assert "甲□乙" in text and "\0" not in text
