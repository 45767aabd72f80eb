"""Our own export read back: every value of any draft, as it is printed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given

from export.report.build import build
from export.report.figures import printed
from export.report.paragraphs import paragraphs
from export.word.document import write
from model.draft.draft import Draft, Value, new_draft
from model.draft.facts import Facts
from model.editing.cleaning import Cleaner
from model.form import FORM
from model.form.options import LAYOUT
from model.form.spec import Field, Passage, ValueKind
from model.readers.read import read_document
from model.values.name_list import split_names
from model.values.numbers import read
from model.values.text import clean_text, one_line
from tests.export.papers import HOSTILE, filled, sample
from tests.export.word.test_any_draft import DRAFTS
from tests.seed import seed_values

PASSAGES = {b.key: b for page in FORM.pages for b in page.blocks if isinstance(b, Passage)}
LAYOUTS = [choice.value for choice in LAYOUT.choices]
NOT_PRINTED = {"earmarked"}  # a choice of how to add up


def as_printed(draft: Draft) -> dict[str, Value]:
    """What a reader of the paper sees of each value; blanks are left out."""
    facts = Facts(draft)
    found: dict[str, Value] = {}
    for item in FORM.fields:
        if item.key in PASSAGES:
            lines = paragraphs(facts.text(item.key), item.key, narrative=False)
            found[item.key] = "\n".join(line.text for line in lines)
        elif item.numbered:
            found[item.key] = tuple(filter(None, map(_in_one_line, facts.items(item.key))))
        elif item.kind is ValueKind.LIST:
            names = split_names(printed(facts, item.key))
            found[item.key] = tuple(filter(None, map(one_line, names)))
        elif item.kind is ValueKind.MONEY:  # 0 . is printed where 0↵. was typed, and read as 0
            reading = read(item, printed(facts, item.key))
            found[item.key] = one_line(reading.shown)
        else:
            found[item.key] = printed(facts, item.key)
    return {key: value for key, value in found.items() if value and key not in NOT_PRINTED}


def _in_one_line(item: str) -> str:
    """Return an item of a numbered list as it is printed: a blank for each tab and line end."""
    return clean_text(item)[0].strip().replace("\t", " ").replace("\n", " ")


def read_back(document: bytes) -> dict[str, Value]:
    return {value.key: value.value for value in read_document(document, "报告.docx").values}


def stored(draft: Draft) -> Draft:
    """The draft as a file can hold it, which a session sees to."""
    cleaner = Cleaner(None)
    return Draft().with_values({k: cleaner.cleaned(k, v) for k, v in draft.values.items()}, {})


@given(DRAFTS.map(stored))
def test_any_draft_comes_back_value_by_value(draft: Draft) -> None:
    assert read_back(write(build(draft))) == as_printed(draft)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sample_comes_back_without_a_doubt_and_nothing_left_over(layout: str) -> None:
    draft = sample().with_values({LAYOUT.key: layout}, {})
    proposal = read_document(write(build(draft)), "报告.docx")
    assert {value.key: value.value for value in proposal.values} == as_printed(sample())
    assert [value for value in proposal.values if value.doubt] == []
    assert (proposal.unplaced, proposal.notes) == ((), ())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_report_of_2019_comes_back_as_it_was_typed(layout: str) -> None:
    values = seed_values()
    draft = new_draft(2019).with_values({**values, LAYOUT.key: layout}, {})
    assert read_back(write(build(draft))) == {key: value for key, value in values.items() if value}


def test_the_gaps_of_an_empty_form_are_read_as_blank() -> None:
    assert read_back(write(build(Draft()))) == {}


@pytest.mark.parametrize("written", ["＿44＿", "__44__", "＿＿44"])
def test_a_figure_written_on_its_line_is_read_without_the_line(written: str) -> None:
    draft = sample().with_values({"staff.authorised": written}, {})
    assert read_back(write(build(draft)))["staff.authorised"] == "44"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("item", FORM.fields, ids=[item.key for item in FORM.fields])
def test_words_of_the_form_typed_into_a_field_stay_in_that_field(item: Field, layout: str) -> None:
    text = "四、存在的主要问题及改进措施或有关建议\n（四）项目资金使用管理情况分析\n单位：万元"
    value = tuple(text.split("\n")) if item.kind is ValueKind.LIST else text
    draft = sample().with_values({item.key: value, LAYOUT.key: layout}, {})
    found, expected = read_back(write(build(draft))), as_printed(draft)
    assert {k: v for k, v in found.items() if k != item.key} == {
        k: v for k, v in expected.items() if k != item.key
    }


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("key", PASSAGES)
def test_captions_and_units_typed_into_a_text_are_text(key: str, layout: str) -> None:
    text = "单位：万元\n（一）2019年度整体支出情况\n一、部门概况\n单位：万元"
    draft = sample().with_values({key: text, LAYOUT.key: layout}, {})
    assert read_back(write(build(draft))) == as_printed(draft)


NAMES = "黔西南布依族苗族自治州贞丰县 龙场街道Long Chang Office、第12社区办事处（筹备）居民小组" * 2


@pytest.mark.parametrize("length", [*range(1, 61), len(NAMES)])
def test_names_broken_into_lines_come_back_whole(length: int) -> None:
    name = NAMES[:length]
    draft = sample().with_values({"region": name, "cover.unit": name, "cover.preparer": name}, {})
    assert read_back(write(build(draft))) == as_printed(draft)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_hostile_text_comes_back_as_it_is_printed(layout: str) -> None:
    draft = filled(
        performance=HOSTILE,
        problems=HOSTILE,
        duties=(HOSTILE,),
        cover__unit=HOSTILE,
        layout=layout,
    )
    assert read_back(write(build(draft))) == as_printed(draft)


@pytest.fixture(scope="module", params=LAYOUTS)
def saved_by_office(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> bytes:
    """The sample, opened and saved as .docx by LibreOffice."""
    draft = sample().with_values({LAYOUT.key: request.param}, {})
    return through_office(write(build(draft)), tmp_path_factory.mktemp("office"))


def through_office(document: bytes, folder: Path) -> bytes:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: soffice")
    source = folder / "report.docx"
    source.write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "out"
    words = [office, profile, "--headless", "--convert-to", "docx", "--outdir", out, source]
    subprocess.run(words, check=True, capture_output=True, timeout=100)
    return (out / "report.docx").read_bytes()


def test_what_office_saved_comes_back_value_by_value(saved_by_office: bytes) -> None:
    proposal = read_document(saved_by_office, "报告.docx")
    assert {value.key: value.value for value in proposal.values} == as_printed(sample())
    assert proposal.unplaced == ()
