"""X04: the file read again has the form's figures, and a file that has not is found out."""

from pathlib import Path

import pytest

from export.report.build import build
from export.word.document import body, write, write_body
from export.word.read_back import RULE, compare
from model.draft.draft import Draft
from model.findings.finding import Level
from model.form import FORM
from model.form.options import LAYOUT
from model.form.spec import NUMERIC
from tests.export.papers import filled, sample


def exported(draft: Draft) -> bytes:
    return write(build(draft))


def altered(old: str, new: str) -> bytes:
    """Give the sample's file with other words in it."""
    text = body(build(sample()))
    assert old in text
    return write_body(text.replace(old, new), "错")


def test_a_file_is_read_from_its_path_too(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(exported(sample()))
    assert compare(sample(), path) == ()


@pytest.mark.parametrize("layout", [choice.value for choice in LAYOUT.choices])
@pytest.mark.parametrize("key", [item.key for item in FORM.fields if item.kind in NUMERIC])
def test_every_figure_that_differs_is_found(key: str, layout: str) -> None:
    draft = sample().with_values({key: "98765", LAYOUT.key: layout}, {})
    assert key in {place for f in compare(sample(), exported(draft)) for place in f.places}
    assert compare(draft, exported(draft)) == ()


def test_a_difference_says_place_found_and_expected() -> None:
    [finding] = compare(sample(), altered(">1776.80<", ">1776.08<"))
    assert (finding.rule, finding.level) == (RULE, Level.E) == ("X04", Level.E)
    assert finding.place == "年初部门预算·支出合计"
    assert (finding.actual, finding.expected) == ("1776.08", "1776.80")


@pytest.mark.parametrize("label", ["三公”经费", "公务接待", "支出合计", "部门预算数"])
def test_figures_whose_label_is_gone_are_found(label: str) -> None:
    assert compare(sample(), altered(label, "别的"))


def test_a_head_count_whose_words_are_gone_is_found() -> None:
    places = {f.places[0] for f in compare(sample(), altered("专业技术人员0人", "技术人员0人"))}
    assert "staff.technical" in places


@pytest.mark.parametrize(
    "typed", ["四十四", "44人，在职人数1", "人", "　", "44\n45", "}{", "人，在职人数"]
)
def test_a_head_count_typed_as_words_is_no_difference(typed: str) -> None:
    draft = filled(staff__authorised=typed, staff__on_payroll=typed)
    assert compare(draft, exported(draft)) == ()


def test_gaps_are_no_figures() -> None:
    assert compare(Draft(), exported(Draft())) == ()
    draft = filled(staff__authorised="44")
    assert {f.actual for f in compare(Draft(), exported(draft))} == {"44"}


def test_words_of_the_form_typed_as_text_confuse_nobody() -> None:
    table = "（一）2019年度整体支出情况\n（二）2019年“三公”经费支出情况"
    sentence = FORM.groups["staff"].sentence
    for layout in LAYOUT.choices:
        typed = {"reasons": table, "duties": (sentence,), LAYOUT.key: layout.value}
        draft = sample().with_values(typed, {})
        assert compare(draft, exported(draft)) == ()


def test_uniform_decimals_are_compared_as_printed() -> None:
    draft = sample().with_values({"decimals": "two"}, {})
    assert "824.20" in {found.actual for found in compare(sample(), exported(draft))}
    assert compare(draft, exported(draft)) == ()
