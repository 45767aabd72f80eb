"""The cover as data: where names break, what room is left."""

from itertools import pairwise

import pytest

from export.report import measures
from export.report.build import build
from export.report.cover_sheet import CoverSheet, RuledField, cover_sheet
from export.report.line_breaks import width
from export.report.nodes import BREAK
from export.report.place_names import place_ends
from export.report.seal import seal_note, under_seal
from tests.export.papers import filled
from tests.export.word.test_cover import REGION, UNIT


def sheet(region: str = "天心区", unit: str = "某某局", preparer: str = "王敏") -> CoverSheet:
    values = {"region": region, "cover__unit": unit, "cover__preparer": preparer}
    return cover_sheet(build(filled(**values)).cover)


def unit_lines(unit: str) -> list[str]:
    return [line.run.text for line in sheet(unit=unit).fields[0].lines]


def size(field: RuledField) -> float:
    return field.lines[0].run.points or measures.SIZE_3


def title_lines(region: str) -> list[str]:
    return BREAK.join(line.text for line in sheet(region).title).split(BREAK)


@pytest.mark.parametrize("length", range(1, 41))
def test_a_units_lines_are_even_and_none_is_a_single_character(length: int) -> None:
    for name in (UNIT[:length], "乙" * length):
        lines = unit_lines(name)
        assert "".join(lines) == name
        assert len(lines) == (1 if length <= 20 else 2)
        if len(lines) > 1:
            assert max(map(len, lines)) - min(map(len, lines)) <= 5


@pytest.mark.parametrize("length", range(1, 121))
def test_no_line_of_a_value_is_wider_than_its_rule(length: int) -> None:
    for name in ((UNIT * 3)[:length], ("第12中学A座" * 20)[:length], "某某某、" * (length // 4)):
        [field, *_] = sheet(unit=name).fields
        room = (measures.COVER_VALUE - 2 * measures.CELL_SIDE) / (20 * size(field))
        assert all(width(line.run.text) <= room for line in field.lines)
        assert "".join(line.run.text for line in field.lines) == name.strip()


def test_a_line_of_a_value_knows_where_it_begins() -> None:
    value = "某某某、" * 12
    lines = sheet(preparer=value).fields[1].lines
    assert [value[line.start :][: len(line.run.text)] for line in lines] == [
        line.run.text for line in lines
    ]
    assert {line.run.key for line in lines} == {"cover.preparer"}


def test_a_line_ends_behind_a_body_where_that_is_near_the_middle() -> None:
    assert unit_lines("某某自治州某某自治县人民政府某某街道办事处退役军人服务站") == [
        "某某自治州某某自治县人民政府",
        "某某街道办事处退役军人服务站",
    ]


@pytest.mark.parametrize("length", range(31))
def test_a_title_has_two_lines_up_to_20_characters_and_is_no_hourglass(length: int) -> None:
    for region in (REGION[:length], "甲" * length):
        lines = title_lines(region)
        assert len(lines) <= (3 if length > 20 else 2)
        assert max(map(len, lines)) - min(map(len, lines)) <= 8
        if len(lines) == 3:
            assert len(lines[1]) >= min(len(lines[0]), len(lines[2]))


@pytest.mark.parametrize("region", [REGION[:length] for length in range(31)])
def test_a_region_is_never_broken_inside_a_word(region: str) -> None:
    for first, second in pairwise(title_lines(region)):
        assert first[-1] + second[0] not in {"街道", "自治", "治州", "办事", "事处"}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("黔西南布依族苗族自治州贞丰县龙场街道", "黔西南布依族苗族自治州|贞丰县|龙场街道|"),
        ("苏州市吴中区", "苏州市|吴中区|"),
        ("济南市市中区", "济南市|市中区|"),
        ("景德镇市珠山区", "景德镇市|珠山区|"),
        ("宁波市镇海区", "宁波市|镇海区|"),
        ("新乡市新乡县", "新乡市|新乡县|"),
        ("长治市城区街道", "长治市|城区街道|"),
        ("内蒙古自治区鄂伦春自治旗", "内蒙古自治区|鄂伦春自治旗|"),
        ("长沙市市场监督管理局", "长沙市|市场监督管理局"),
        ("某某县住房和城乡建设局", "某某县|住房和城乡建设局"),
        ("通州区", "通州区|"),
        ("市区", "市区|"),
        ("", ""),
    ],
)
def test_places_end_where_a_reader_would_end_them(name: str, parts: str) -> None:
    ends = set(place_ends(name))
    assert "".join(one + "|" * (n in ends) for n, one in enumerate(name, 1)) == parts


@pytest.mark.parametrize("region", ["", "天心区", REGION[:18], "甲" * 30])
@pytest.mark.parametrize("unit", ["", UNIT[:20], UNIT[:40], UNIT * 2])
def test_1500_twips_stay_free_and_the_seal_has_45_mm(region: str, unit: str) -> None:
    made = sheet(region, unit)
    assert measures.TEXT_HEIGHT - made.seal_top - measures.LINE >= 1500
    assert 2 * made.above_seal + measures.LINE >= 2552
    assert under_seal(made) == ()
    assert seal_note(made) == ""


def test_endless_values_take_the_seals_room_last_and_that_is_said() -> None:
    made = sheet("甲" * 30, UNIT * 20, "某某某、" * 90)
    assert made.above_seal < measures.SEAL_DIAMETER // 2
    assert under_seal(made)[-1] == "办公电话"
    assert seal_note(made).startswith("封面内容太长，盖章会压住“")


def test_a_megabyte_of_a_name_is_set_at_once() -> None:
    made = sheet("甲" * 1_000_000, "乙" * 1_000_000)
    assert len(made.fields[0].lines) == 1
    assert made.above_title == made.above_seal == 0
