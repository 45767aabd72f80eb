"""The rules of words in the texts, each at its limits: B05, N02, N03, N06, N08, N10, O06."""

import pytest

from model.findings.finding import Level
from tests.builders import Values, facts, findings
from tests.model.rules.rule_checks import found_by, levels, only

HERE = "performance"


def text(words: str) -> Values:
    """Give a report with these words as its narrative."""
    return {HERE: words}


def shown(rule: str, words: str) -> list[str]:
    """What a rule finds fault with in a narrative: the words under each of its spans."""
    found = found_by(rule, text(words))
    return [words[start:end] for finding in found for start, end in finding.spans]


# B05: left over from the empty form.


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("天心区报告（封面）", ["（封面）"]),
        ("由××局和XX中心办理。", ["××", "XX"]),
        ("ＸＸ项目", ["ＸＸ"]),
        ("20XX年度", ["XX"]),
        ("资金来源：待填写。", ["待填写"]),
        ("其中（ ）项，（　）件，()个，《》", ["（ ）", "（　）", "()", "《》"]),
        ("基本支出占 %，项目占%", ["占 %", "占%"]),
        ("完成率为 ％", ["为 ％"]),
        ("于 年 月 日印发", [" 年 月 日"]),
        ("金额＿＿＿＿万元，共___件", ["＿＿＿＿", "___"]),
    ],
)
def test_words_left_from_the_template_are_seen_where_they_stand(
    words: str, left: list[str]
) -> None:
    assert shown("B05", words) == left
    assert set(levels("B05", text(words))) == {Level.W}


@pytest.mark.parametrize(
    "words",
    [
        "占98%，为3%，达到 5 %。",
        "3×5米，x轴，XXL号，maxX，AXX1",
        "填待填埋场的缺口，待填补的空白",
        "（含）（一）《办法》（……）",
        "2019 年 3 月 5 日",
        "今年 1 月，3年 2个月",
        "file_name__v2",
    ],
)
def test_words_that_only_look_left_over_are_left_alone(words: str) -> None:
    assert shown("B05", words) == []


def test_the_same_words_are_one_finding_and_empty_brackets_can_be_taken_away() -> None:
    found = only("B05", text("甲（）乙\n丙（）"))
    assert (found.spans, found.actual) == (((1, 3), (6, 8)), "（）")
    assert found.corrections[0].values == ((HERE, "甲乙\n丙"),)
    assert only("B05", text("××局")).corrections == ()


def test_words_are_left_over_in_names_duties_and_on_the_cover_too() -> None:
    values: Values = {
        "cover.unit": "××局",
        "duties": ("负责××工作。", "（ ）"),
        "units.internal.names": ("待填",),
    }
    found = [(f.places[0], f.actual) for f in found_by("B05", values)]
    assert found == [
        ("cover.unit", "××"),
        ("units.internal.names", "待填"),
        ("duties", "××"),
        ("duties", "（ ）"),
    ]


# N02: part 四.


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("1.提高预算编制的质量。", "12 字"),
        ("预算编制不够细。" + "下一步，加强论证。" * 4, "44 字"),
        ("预算编制不够细，执行偏慢。" + "下一步，加强论证。" * 5, ""),
        ("我们加强论证，完善制度，推进工作。" * 5, "存在什么问题"),
        ("预算编得不细，执行不均，指标不全。" * 5, "措施"),
        ("预算编得不细。" + " \n" * 50, "7 字"),
        (" ", ""),
    ],
)
def test_part_four_names_problems_and_measures_at_some_length(words: str, message: str) -> None:
    found = found_by("N02", {"problems": words})
    assert [message in finding.message for finding in found] == [True] * bool(message)


# N03: numbers of headings.


@pytest.mark.parametrize(
    ("words", "subjects"),
    [
        ("一、甲\n（一）乙\n1.丙\n（1）丁\n二、戊\n（一）己", []),
        ("一、甲\n1.乙\n2.丙", ["一、→1."]),
        ("一、甲\n（1）乙", ["一、→（1）"]),
        ("（一）甲\n（1）乙\n一、丙\n1.丁", ["（一）→（1）", "一、→1."]),
        ("1.甲\n2.乙\n3.丙", []),
        ("（一）甲\n1.乙\n（二）丙", []),
        ("一、甲\n三、乙", ["序号"]),
        ("1.甲\n2.乙\n2.丙", ["序号"]),
        ("1.甲\n2.乙\n另外：\n1.丙\n2.丁", []),
        ("一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊", []),
        ("一、甲\n（一）乙\n二、丙\n（二）丁", []),
        ("十九、甲\n二十、乙\n二十一、丙", []),
        ("2019年工作\n3、4月份", []),
        ("没有标题的一段话。", []),
    ],
)
def test_levels_and_numbers_of_headings_run_without_gaps(words: str, subjects: list[str]) -> None:
    found = found_by("N03", text(words))
    assert [finding.subject for finding in found] == subjects
    assert {finding.level for finding in found} <= {Level.H}


def test_a_level_left_out_is_closed_up_in_the_whole_text() -> None:
    found = only("N03", text("一、甲\n　1.乙\n2.丙\n（1）丁\n二、戊\n1.己"))
    assert [found.spans, found.actual] == [((5, 7), (22, 24)), "1."]
    better = "一、甲\n　（一）乙\n（二）丙\n1.丁\n二、戊\n（一）己"
    assert found.corrections[0].values == ((HERE, better),)


def test_where_all_levels_are_used_somewhere_none_is_moved() -> None:
    found = only("N03", text("一、甲\n（一）乙\n1.丙\n二、丁\n1.戊"))
    assert found.corrections == ()


# N06: other years.


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("编制2020年预算。", [("2020年", Level.H)]),
        ("比2018年增长3%，比2018年度多。", []),
        ("2017年的旧账。", [("2017年", Level.W)]),
        ("2035年远景。", [("2035年", Level.H)]),
        ("2019年和2019年度。", []),
        ("2016-2020年规划，2016年至2018年，2016年—2018年", []),
        ("自2015年以来，2015年成立，从2016年起", []),
        ("《2017年工作要点》和“2018年行动”", []),
        ("湘财绩〔2018〕12号，[2017]3号，12018年，1990年代", []),
    ],
)
def test_years_other_than_the_reports_are_asked_about(
    words: str, found: list[tuple[str, Level]]
) -> None:
    assert [(f.actual, f.level) for f in found_by("N06", text(words))] == found


def test_a_year_is_one_finding_with_all_its_places() -> None:
    words = "编制2020年预算。\n2020年的事"
    assert shown("N06", words) == ["2020年", "2020年"]
    assert only("N06", text(words)).subject == "2020年"


def test_the_year_of_which_the_text_says_that_it_reports_on_it_is_not_asked_about_twice() -> None:
    assert found_by("N06", text("2018年，我单位完成任务。2018年底验收。")) == []


def test_digits_that_changed_places_are_named_and_mended() -> None:
    found = only("N06", text("2091年完成。"))
    assert "打反" in found.cause
    assert found.corrections[0].values == ((HERE, "2019年完成。"),)


# N08: punctuation.


@pytest.mark.parametrize(
    ("words", "wrong", "better"),
    [
        ("简(快)报", ["(", ")"], "简（快）报"),
        ("其中:在岗42人,在职42人;", [":", ",", ";"], "其中：在岗42人，在职42人；"),
        ("完成81%,其余结转", [","], "完成81%，其余结转"),
        ("反映良好。。下一步，，", ["。。", "，，"], "反映良好。下一步，"),
        ("等等。。。", ["。。。"], "等等……"),
        ("（含续建)和(含新建）", [")", "("], "（含续建）和（含新建）"),
        ("第(2)项", ["(", ")"], "第（2）项"),
        ("甲,，乙", [",，"], "甲，乙"),
    ],
)
def test_half_width_and_doubled_marks_are_seen_and_mended_at_once(
    words: str, wrong: list[str], better: str
) -> None:
    assert shown("N08", words) == wrong
    assert only("N08", text(words)).corrections[0].values == ((HERE, better),)


@pytest.mark.parametrize(
    "words",
    [
        "时间10:30，比例3:1，共1,234件。",
        "GDP(2019), see http://a.b/c",
        "（含）、“引号”——破折号……省略号",
        "1.甲 2)乙",
        "完成率99.6%。",
    ],
)
def test_marks_among_figures_and_letters_are_left_alone(words: str) -> None:
    assert shown("N08", words) == []


# N10: numbers of persons.


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("身份证11010519491231002X。", ["11010519491231002X"]),
        ("身份证１１０１０５１９４９１２３１００２Ｘ", ["１１０１０５１９４９１２３１００２Ｘ"]),
        ("身份证110105194912310021。", []),  # the check digit is another
        ("项目编号110105194913310020", []),  # no thirteenth month
        ("91430100MA4L2K3X5T单位代码", []),
        ("手机13800138000、138-0013-8000", ["13800138000", "138-0013-8000"]),
        ("手机１３８００１３８０００", ["１３８００１３８０００"]),
        ("热线0731-12345678，12345，4001381234", []),
        ("支出13800138000元，13800138000.5", []),
        ("流水号2019013800138000", []),
        ("手机12800138000", []),
    ],
)
def test_numbers_of_persons_are_seen_and_no_others(words: str, found: list[str]) -> None:
    assert shown("N10", words) == found
    assert set(levels("N10", text(words))) <= {Level.W}


def test_a_persons_number_can_be_masked() -> None:
    found = only("N10", text("联系13800138000。"))
    assert found.corrections[0].values == ((HERE, "联系138****8000。"),)
    assert "13800138000" not in found.message


def test_the_offices_own_number_is_no_persons() -> None:
    assert found_by("N10", {"cover.phone": "13800138000"}) == []


# O06: numbers typed into the duties.


@pytest.mark.parametrize(
    ("duties", "message"),
    [
        (("负责甲。", "2019年起负责乙。", "3月底前丙。"), ""),
        (("（1）负责甲。", "（2）负责乙。"), "再编一次"),
        (("（1）负责甲。", "（3）负责乙。"), "缺漏或重复"),
        (("1.负责甲。", "1.负责乙。"), "缺漏或重复"),
        (("负责甲。", "2.负责乙。"), "缺漏或重复"),
        (("一、负责甲。", "二、负责乙。"), "再编一次"),
        (("", " "), ""),
    ],
)
def test_numbers_typed_into_the_duties_are_seen(duties: tuple[str, ...], message: str) -> None:
    found = found_by("O06", {"duties": duties})
    assert [message in finding.message for finding in found] == [True] * bool(message)


def test_the_numbers_are_taken_out_of_the_duties() -> None:
    found = only("O06", {"duties": ("（1）1.负责甲。", "", "　(2)负责乙。")})
    assert found.corrections[0].values == (("duties", ("负责甲。", "", "负责乙。")),)


def test_what_is_found_in_a_paragraph_beyond_all_measure_stands_where_it_is() -> None:
    filler = "各个窗口的服务归于统一。" * 400
    text = (
        f"一、工作\n{filler}1.窗口评价优秀率为105%。单位在2015年完成了改造。{filler}我们,继续努力。"
    )
    values = {"year": "2019", "performance": text}
    assert len(facts(values).pieces("performance")) > 500
    found = findings(values, "N05", "N06", "N08", "N03")
    words = {f.rule: {text[start:end] for start, end in f.spans} for f in found}
    assert words == {"N05": {"105"}, "N06": {"2015年"}, "N08": {","}}  # and 1. is no heading
