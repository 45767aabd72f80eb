"""Small builders: drafts, and a neutral report with the figures of 2019."""

from collections.abc import Iterable, Mapping

from model.checking.check import check
from model.draft.draft import Draft, Value, new_draft
from model.draft.facts import Facts
from model.findings.finding import Finding

Values = dict[str, Value]


def draft(values: Mapping[str, Value] | None = None, **more: Value) -> Draft:
    """Return a new report of 2019 with these values; keys with dots go in as a mapping."""
    return new_draft(2019).with_values({**(values or {}), **more}, {})


def facts(values: Mapping[str, Value] | None = None, **more: Value) -> Facts:
    return Facts(draft(values, **more))


def findings(values: Mapping[str, Value], *rules: str) -> tuple[Finding, ...]:
    """Return what the rules named (or all) find in a report of 2019 with these values."""
    return tuple(f for f in found_in(draft(values)) if not rules or f.rule in rules)


def found_in(of: Draft) -> tuple[Finding, ...]:
    """Return what all rules find in a draft."""
    return check(Facts(of)).findings


def row(table: str, name: str, **cells: str) -> Values:
    """Return the cells of one row: ``row("spending", "final", total="30", basic="20")``."""
    return {f"{table}.{name}.{column}": typed for column, typed in cells.items()}


def spending(name: str, cells: Iterable[str]) -> Values:
    """Return a row of （一） from its four cells, left to right."""
    columns = ("total", "basic", "project", "earmarked")
    return row("spending", name, **dict(zip(columns, cells, strict=True)))


def three_public(name: str, cells: Iterable[str]) -> Values:
    """Return a row of （二） from its four cells, left to right."""
    columns = ("overseas", "vehicles", "receptions", "total")
    return row("three_public", name, **dict(zip(columns, cells, strict=True)))


def figures_2019() -> Values:
    """Return the figures of the real report of 2019 with names and sentences of our own."""
    return {
        "year": "2019",
        "cover.unit": "长沙市天心区某某办公室",
        "cover.preparer": "张某",
        "cover.phone": "0731-12345678",
        **_overview_2019(),
        **spending("initial", ("1776.80", "1075.20", "701.6", "0")),
        **spending("adjusted", ("1853.89", "1644.56", "824.2", "0")),
        **spending("final", ("1853.89", "1644.56", "824.2", "0")),
        **spending("assets", ("34.5", "", "34.5", "0")),
        **three_public("budget", ("0", "3", "40", "43")),
        **three_public("final", ("0", "0.92", "20.30", "21.22")),
        "reasons": "1、上级补助在年中下达。\n2、本年新设一个二级机构。",
        "funds": "本年项目资金收入1013万元，支出824.21万元，使用率81%。其中人员经费107.82万元，"
        "商品服务支出574.09万元，资本性支出142.30万元。",
        "performance": "2019年，我单位完成各项任务。\n一、工作完成情况\n1.按时办结来文。",
        "problems": "一、问题：预算编得不够细。\n二、措施：年初把项目分解到科室。",
    }


def _overview_2019() -> Values:
    return {
        "staff.authorised": "44",
        "staff.on_payroll": "42",
        "staff.at_post": "42",
        "staff.government_employees": "2",
        "staff.technical": "0",
        "staff.contract": "9",
        "staff.retired_total": "17",
        "staff.retired_veterans": "0",
        "staff.retirees": "17",
        "units.administrative.count": "1",
        "units.administrative.names": ("天心区某某办公室",),
        "units.subordinate.count": "2",
        "units.subordinate.names": ("某某研究中心", "某某服务中心"),
        "units.internal.count": "6",
        "units.internal.names": ("甲科", "乙科", "丙科", "丁科", "戊科", "己科"),
        "duties": tuple(f"负责第{number}项工作。" for number in range(1, 12)),
    }
