"""Texts with numbers in all the ways people write them, made by chance from a seed."""

import random

_DIGITS = "0123456789"
_WIDE = str.maketrans("0123456789.%,", "０１２３４５６７８９．％，")
_CHINESE = "零一二三四五六七八九"
_NOUNS = (
    "项目资金收入", "项目支出", "支出合计", "基本支出", "人员经费", "使用率", "完成率",
    "“三公”经费", "公务接待费", "编制", "在职人数", "离退休人员", "内设科室", "办件",
    "满意率", "结余", "增长", "占比", "年初预算", "调整预算数",
    "部门决算数", "资产购置支出", "资本性支出", "商品服务支出",
)  # fmt: skip
_UNITS = (
    "万元", "元", "亿元", "千元", "百万元", "人", "名", "个", "项", "家", "%", "％", "个百分点",
    "倍", "成", "年", "月", "号", "", "余万元", "多人", "篇", "人次", "㎡",
)  # fmt: skip
_JOINTS = (
    "，",
    "。",
    "；",
    "、",
    "\n",
    "（",
    "）",
    "：",
    " ",
    "\u3000",
    "——",
    "其中：",
    "共",
    "约",
    "第",
)
_HEADS = (
    "一、",
    "（一）",
    "1.",
    "（1）",
    "百二十、",
    "（120）",
    "1200.",
    "①",
    "120.乙",
    "1.1.1",
    "（）",
)
_UNUSUAL = (
    "⽤",
    "\u200b",
    "\u00a0",
    "\u2009",
    "𠮷",
    "½",
    "²",
    "Ⅳ",
    "〇",
    "٣",
    "①",
    "㈠",
    "%%",
    "..",
    ",,",
)


def number_text(dice: random.Random, pieces: int = 12) -> str:
    """Return a text of nouns, numbers, units and punctuation in any order."""
    made = [dice.choice(_HEADS)] if dice.random() < 0.3 else []
    for _ in range(dice.randrange(pieces) + 1):
        made += [dice.choice(_NOUNS), number(dice), dice.choice(_UNITS), dice.choice(_JOINTS)]
        if dice.random() < 0.15:
            made.append(dice.choice(_UNUSUAL))
    if dice.random() < 0.1:
        dice.shuffle(made)
    return "".join(made)


def number(dice: random.Random) -> str:
    """Return one number as somebody may write it."""
    return dice.choice(_WAYS)(dice)


def _plain(dice: random.Random) -> str:
    whole = "".join(dice.choices(_DIGITS, k=dice.choice((1, 1, 2, 3, 4, 7, 25))))
    part = "." + "".join(dice.choices(_DIGITS, k=dice.randrange(1, 4)))
    return whole + (part if dice.random() < 0.5 else "")


def _wide(dice: random.Random) -> str:
    return _plain(dice).translate(_WIDE)


def _grouped(dice: random.Random) -> str:
    comma = dice.choice(",， \u2009\u00a0'")
    return f"{dice.randrange(1, 999)}{comma}{dice.randrange(999):03d}.{dice.randrange(99):02d}"


def _mixed(dice: random.Random) -> str:
    return _plain(dice) + dice.choice("万千百亿") + _words(dice)


def _words(dice: random.Random) -> str:
    return "".join(dice.choices(_CHINESE + "十百千万亿两〇点", k=dice.randrange(1, 8)))


def _percent(dice: random.Random) -> str:
    return dice.choice(("百分之", "千分之", "百分之百", "万分之")) + dice.choice(
        (_words(dice), _plain(dice), _wide(dice), "")
    )


def _fraction(dice: random.Random) -> str:
    below, above = dice.choice(_CHINESE), dice.choice(_CHINESE)
    return dice.choice(
        (f"{below}分之{above}", f"{_plain(dice)}/{_plain(dice)}", f"{below}成{above}")
    )


def _range(dice: random.Random) -> str:
    return _plain(dice) + dice.choice(("-", "—", "~", "～", "至", "/")) + _plain(dice)


def _broken(dice: random.Random) -> str:
    figure = _plain(dice)
    at = dice.randrange(len(figure) + 1)
    return figure[:at] + dice.choice("\n\t \u3000") + figure[at:]


def _signed(dice: random.Random) -> str:
    return dice.choice(("-", "+", "－", "￥", "¥", "（", "±", "<", "≥")) + _plain(dice)


_WAYS = (
    _plain, _plain, _wide, _grouped, _mixed, _words, _percent, _percent, _fraction, _range, _broken,
    _signed,
)  # fmt: skip
