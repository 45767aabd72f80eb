"""Makes docs/核对规则.md, which the manual ends with: python -m tests.rules_page.

Every rule says there what it asks, why, and what it makes of its own two examples. A tool of
the developer; a test holds the page fresh.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from model.draft.annotations import is_annotation
from model.draft.draft import Value, new_draft
from model.draft.facts import Facts
from model.findings.finding import Finding, Level
from model.findings.rule import Rule
from model.form import FORM
from model.form.spec import ValueKind
from model.rules import RULES
from tests.corpus.cases import Case, cases
from tests.corpus.score import score
from tests.shared import ROOT

PATH = ROOT / "docs" / "核对规则.md"

_GROUPS = {
    "B": "封面和年度",
    "P": "人员",
    "O": "机构和职能",
    "T": "整体支出",
    "S": "“三公”经费",
    "F": "项目资金",
    "N": "文字",
    "Y": "与上年报告相比",
}
_LEVELS = {Level.E: "错误", Level.W: "待说明", Level.H: "提示"}
_INTRO = """## 附：核对规则

程序一共按 {count} 条规则核对，编号、要求和例子都在这里。**错误**一定要改，改好才能定稿；
**待说明**的情况可能是对的，改正或者写一句说明都行；**提示**请看一眼。例子里没有写到的项目都空着，
金额都是万元，「／」表示另起一段。

"""
_CORPUS = """
### 文中的数字查得准不准

F01 到 F09、N04、N05、N11 要从文字里读出数字。没有把握的不说，所以说出来的少有错，也有没看出来的。
用自己写的 {count} 句话检验过，其中 {held_out} 句是先写好、再拿来试的：

| 种类 | 程序说了 | 说对了 | 应当说 | 说出来了 |
|---|---|---|---|---|
"""
_LONGEST = 200  # characters of one value; an example is read, not checked
_YEAR = 2019  # of the examples


def page() -> str:
    """Return the whole page."""
    rules = sorted(RULES, key=lambda rule: (list(_GROUPS).index(rule.id[0]), rule.id))
    groups = groupby(rules, lambda rule: rule.id[0])
    parts = (f"### {_GROUPS[letter]}\n\n{_entries(found)}" for letter, found in groups)
    return _INTRO.format(count=len(RULES)) + "\n".join(parts) + _reached(cases())


def _reached(corpus: tuple[Case, ...]) -> str:
    """Return precision and recall on the corpus, by level."""
    held_out = sum(case.held_out for case in corpus)
    lines = (f"| {name} | {_share(corpus, level)} |\n" for level, name in _LEVELS.items())
    return _CORPUS.format(count=len(corpus), held_out=held_out) + "".join(lines)


def _share(corpus: tuple[Case, ...], level: Level) -> str:
    reached = score(corpus, level.value)
    precision, recall = f"{reached.precision:.1%}", f"{reached.recall:.1%}"
    rightly, found = f"{reached.rightly}（{precision}）", f"{reached.found}（{recall}）"
    return f"{reached.reported} | {rightly} | {reached.expected} | {found}"


def _entries(rules: Iterable[Rule]) -> str:
    return "\n".join("\n".join([*entry(rule), ""]) for rule in rules)


def entry(rule: Rule) -> Iterator[str]:
    """Return the lines about one rule."""
    yield f"**{rule.id}　{rule.sentence}**（{_LEVELS[rule.level]}）"
    yield ""
    if rule.why:
        yield f"- 为什么：{rule.why}"
    if limit := rule.limit:
        yield f"- 阈值：{limit.what} {limit.default:f}{limit.unit}，写明原因可以另定"
    yield f"- 这样通过：{_example(rule.passes)}"
    yield f"- 这样不行：{_example(rule.fails)}"
    yield _messages(rule)


def _messages(rule: Rule) -> str:
    """Return the messages about the failing example, at the rule's own level."""
    facts = Facts(new_draft(_YEAR).with_values(rule.fails, {}))
    found = next(finding for finding in rule.findings(facts) or () if finding.level is rule.level)
    return _sentence(found)


def _sentence(finding: Finding) -> str:
    message = f"{finding.message}。{finding.cause}" if finding.cause else finding.message
    return f"- 程序会说（{finding.place}）：{_plain(message).rstrip('。')}。"


def _example(values: Mapping[str, Value]) -> str:
    """Return values in the form's words, by row: 部门决算数：支出合计 30，基本支出 20"""
    cells = [(*_place(key), _value(key, value)) for key, value in values.items()]
    rows = groupby(cells, lambda cell: cell[0])
    shown = (_row(row, [f"{label} {value}" for _, label, value in found]) for row, found in rows)
    return "；".join(shown) + "。" if values else "什么都还没有填。"


def _row(row: str, cells: list[str]) -> str:
    return f"{row}：{'，'.join(cells)}" if row else "；".join(cells)


def _place(key: str) -> tuple[str, str]:
    """Return row and column of a cell; "" and the label of any other field."""
    named = f"上年{FORM.place(key.partition('/')[2])}" if is_annotation(key) else FORM.place(key)
    row, _, label = named.rpartition("·")
    return row, label


def _value(key: str, value: Value) -> str:
    if not is_annotation(key) and FORM[key].kind is ValueKind.CHOICE:
        return next(choice.label for choice in FORM[key].choices if choice.value == value)
    text = value if isinstance(value, str) else "、".join(value)
    return _plain(text) if _is_short(key) else f"「{_plain(text)}」"


def _is_short(key: str) -> bool:
    return is_annotation(key) or FORM[key].kind not in {
        ValueKind.TEXT,
        ValueKind.LIST,
        ValueKind.LINE,
    }


def _plain(text: str) -> str:
    """Return the text on one line, without marks of Markdown."""
    line = text.replace("\n", "／").replace("*", "＊").replace("|", "｜")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}……"


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8", newline="\n")
