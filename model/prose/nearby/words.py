"""The nouns and rows of the form in a stretch of text, and the words that speak against them."""

import re
from dataclasses import dataclass
from itertools import takewhile

from model.prose.vocabulary import THIS

_NOUNS = {
    "total": (
        "支出合计|合计支出|整体支出|部门总?支出|总支出|支出总[额计量]|支出规模|[全本]年(?:部门|总)?支出"
    ),
    "basic": "(?<!其他)(?<!一般)(?:人员[^，。；0-9]{1,8}等)?基本支出",
    "project": "(?<!专项)(?<!其他)(?<!一般)(?<!重点)项目类?(?:支出|经费|资金|预算|决算)",
    "earmarked": "(?:政府)?专项(?:支出|经费|资金)?",
    "assets": "资产购置(?:支出)?|设备购置(?:支出)?|固定资产|购置[^，。；0-9]{0,10}(?:资产|设备)",
    "three_public": "三公",
    "receptions": "公务接待|(?<!商务)(?<!外事)接待(?=费|支出|经费|开支|方面|[预决]算)",
    "vehicles": "(?:公务用车|公车|车辆)(?:购置(?!费))?|用车(?=费|支出|经费|开支)",
    "overseas": "因公出国|出国",
}
_ROWS = {
    "aside": "预算(?:执行|单位|管理|编制|绩效|收入)|预决算",
    "initial": "年初(?:部门)?(?:的)?(?:预算)?(?!结转|结余)",
    "adjusted": (
        "(?:预算)?调整后?的?(?:全年|部门)?(?:预算)?|追加后|年中|[增调][加增]?[至到]|调整?[为成]"
    ),
    "final": "决算|执行数|年末(?!结)",
    "budget": "预算|批复|安排",
    "spent": "支出|实际|开支|列支|使用|用了|花",
    "item": "[（(][类款项][）)]",
    "other": (
        "收[入到]|到[位账]|拨入|完成|采购|[上去前明下次]一?年|同期|每|[人车户]均|平均|季度|[0-9]月|半年|扣|剔|计划|拟"
        "|(?<![和及与、含])(?:[0-9]+[家个])?(?:二级(?:预算)?(?:机构|单位)|[下所直]属(?:[0-9]+[家个])?(?:事业|预算)?单位)"
        "|上级|[省市县区本]级|中央|自有|财政资金|经常性|一次性|配套|转移|国内|外事|(?<!购置)(?<!购置[及和与、])运[行维]"
    ),
    "kind": (
        "人员|公用|工资|商品|服务性|资本|对个人|差旅|培训|会议|办公费|劳务|运行经费|拨款|基金|其[他余]"
    ),
    "changed": (
        "(?:增[加长支]?|减[少支]?|下降|上升|提高|压[减缩]|[追调净核][加增减]|[多少]支?|差|节[约省]|结[转余])"
        "(?![至到为后])"
    ),
    "year": "(?:19|20)[0-9]{2}(?=[ \u3000\xa0]{0,2}年)",
    THIS: "[本今当]年",
}
_ROW_NAMES = ("initial", "adjusted", "final", "budget")
NEEDED = re.compile("|".join((*_NOUNS.values(), "[预决]算|支出|花")))
_TOKEN = re.compile("|".join(f"(?P<{name}>{text})" for name, text in {**_NOUNS, **_ROWS}.items()))


@dataclass(frozen=True, slots=True)
class NearWords:
    """The nouns and rows in a stretch of text, each once, its last year, and whether some word
    makes its figure a part or another's."""

    nouns: tuple[str, ...]
    rows: tuple[str, ...]
    year: str
    spent: bool
    part: bool
    other: bool
    item: bool
    mixed: bool


def near_words(text: str) -> NearWords:
    """Return the nouns and rows that stand in a text."""
    found = [(match.lastgroup or "", match[0]) for match in _TOKEN.finditer(text)]
    kinds = tuple(dict.fromkeys(kind for kind, _ in found))
    years = [THIS if kind == THIS else spelt for kind, spelt in found if kind in (THIS, "year")]
    rows = tuple(kind for kind in kinds if kind in _ROW_NAMES)
    if len(rows) > 1:
        rows = tuple(row for row in rows if row != "budget")
    behind = list(takewhile(lambda kind: kind not in _NOUNS, (kind for kind, _ in reversed(found))))
    part = "other" in kinds or "kind" in behind
    return NearWords(
        tuple(kind for kind in kinds if kind in _NOUNS),
        rows,
        years[-1] if years else "",
        "spent" in kinds,
        part,
        part or "changed" in behind,
        "item" in kinds,
        not {"other", "kind", "changed"}.isdisjoint(kinds),
    )
