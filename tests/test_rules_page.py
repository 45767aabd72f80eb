"""The manual's page of rules is the one the rules make."""

from collections.abc import Iterator
from decimal import Decimal

from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.findings.rule_settings import Threshold
from model.rules import RULES
from tests.rules_page import PATH, entry, page


def test_the_page_of_rules_is_fresh() -> None:
    kept = PATH.read_text(encoding="utf-8")
    assert kept == page(), "docs/核对规则.md is stale: python -m tests.rules_page"


def test_every_rule_has_its_sentence_both_examples_and_what_is_said() -> None:
    for rule in RULES:
        head, _, *lines = entry(rule)
        assert head.startswith(f"**{rule.id}　{rule.sentence}**（"), rule.id
        starts = [line[2:].partition("：")[0].partition("（")[0] for line in lines]
        assert starts[-3:] == ["这样通过", "这样不行", "程序会说"], rule.id


def test_a_rule_is_told_in_the_words_of_the_form() -> None:
    def check(_: Facts) -> Iterator[Finding]:
        yield Finding(("staff.at_post",), "只是提示").hint()
        yield Finding(("staff.at_post",), "比上年*多*", cause="多写了一个 0。")

    rule = Rule(
        "S06",
        Level.W,
        "不比上年多",
        check,
        passes={},
        fails={
            "three_public.final.receptions": "30",
            "three_public.final.total": "30",
            "last/three_public.final.receptions": ("20",),
            "earmarked": "added",
            "reasons": "甲。\n乙。",
            "units.internal.names": ("甲科", "乙科"),
        },
        why="厉行节约",
        limit=Threshold("S06", Decimal("1E+1"), "增加超过"),
    )
    assert list(entry(rule)) == [
        "**S06　不比上年多**（待说明）",
        "",
        "- 为什么：厉行节约",
        "- 阈值：增加超过 10%，写明原因可以另定",
        "- 这样通过：什么都还没有填。",
        "- 这样不行：“三公” 部门决算数：公务接待 30，合计 30；上年“三公” 部门决算数：公务接待 20；"
        "政府专项的算法 另外相加（合计＝基本＋项目＋专项）；"
        "（三）项目支出年初预算、调整预算及决算数差异成因分析 「甲。／乙。」；"
        "内设科室名称 「甲科、乙科」。",
        "- 程序会说（在岗人数）：比上年＊多＊。多写了一个 0。",
    ]
