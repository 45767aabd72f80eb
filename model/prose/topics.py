"""Sentences and headings after which the text is about an item or kind of spending."""

import re

from model.values.numerals import BELOW_HUNDRED

_ITEM = re.compile("[（(](?:类|款|项)[）)]|(?<![0-9])2[0-9]{4}(?:[0-9]{2})?(?![0-9.])")
_LONGEST = 40  # characters of a heading
_ENDING = 20  # characters of a heading in which its item's number or mark stands
_ENDS_WITH_ITEM = re.compile(r"(?:[（(](?:类|款|项)[）)]|[（(]2[0-9]{4,6}[）)])[。：:\s]*$")
_TOPIC = re.compile(
    rf"\s*(?:[（(]?(?:[0-9]{{1,2}}|{BELOW_HUNDRED})[）)、.．]\s*)?"
    "[^，。；：0-9]{1,25}(?:支出|经费|费用?|补助|补贴|事务|服务|保障|运行|管理|公积金|资金)[。：:\\s]*"
)


_HEADED = {
    "整体支出": "total",
    "基本支出": "basic",
    "项目支出": "project",
    "政府专项": "earmarked",
    "三公": "three_public",
    "公务接待": "receptions",
}
_OF_FIELD = re.compile(
    rf"\s*(?:[（(]?(?:[0-9]{{1,2}}|{BELOW_HUNDRED})[）)、.．])?\s*(?:[0-9]{{4}}年度?)?(?:部门)?[“”]?"
    f"(?P<name>{'|'.join(_HEADED)})[“”]?(?:经费|费)?"
    "(?:(?:支出|预算|决算|预决算|使用|执行|控制|管理|情况|方面|偏|不)[^，。；：0-9外]{0,14})?[”。：:\\s]*"
)


def headed_role(text: str) -> str:
    """Return the noun of spending that a heading names: （一）基本支出情况; "" for none."""
    match = _OF_FIELD.fullmatch(text) if len(text) < _LONGEST else None
    return _HEADED[match["name"]] if match else ""


def is_item(text: str) -> bool:
    """Whether a text names one functional item of the budget: 行政运行（项）, or its code."""
    return bool(_ITEM.search(text))


def ends_with_item(text: str) -> bool:
    """Whether a heading ends with the name of a functional item."""
    return bool(_ENDS_WITH_ITEM.search(text[-_ENDING:]))


def is_topic(text: str) -> bool:
    """Whether a text is a heading that names a kind of spending: 1.工资福利支出。"""
    return bool(_TOPIC.fullmatch(text))
