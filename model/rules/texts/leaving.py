"""Those who retired within a year, told from all who are retired."""

import re
from decimal import Decimal

from model.prose.texts import Mention, sentence_around

_ROLES = ("retired_total", "retirees", "retired_veterans")
_WITHIN = re.compile(
    "当年|年内|年中|年度内|期间|其间|期内|[0-9一二三四五六七八九十两几]年[来内间]|近[0-9一二三四五两几]年|半年|季度"
    "|(?:[本今全]年|年度)(?!末)|[0-9]月(?!31)|先后|陆续|相继|提前|正常|因[病公故]|到龄|到期|办理|新增|分别|集中"
)
_CAME_AND_WENT = re.compile(
    "调[入出离]|招[录聘考]|录用|考录|引进|辞职|辞退|离职|去世|病故|减员|增员|新进|新招|净[增减]|转任|划转"
)
_ALL_OF_THEM = re.compile("人员|人数|干部|职工|同志|现有|实有|共有|年末|年底|截[至止]")
_ARE_THERE = re.compile("现有|实有|年末|年底|截[至止]")


def may_have_left(mention: Mention, retired: Decimal) -> bool:
    """Whether a count beside 退休 may be of those who retired in the year: it says when or how
    they did, or 退休N人 stands beside others who came and went or is under half of all."""
    statement, text = mention.statement, mention.place.paragraph
    if statement.role not in _ROLES:
        return False
    own = text[statement.start : mention.figure.start]
    sentence = text[slice(*sentence_around(text, mention.figure.start))]
    if _ARE_THERE.search(own):
        return False
    few = mention.figure.value * 2 < retired or _CAME_AND_WENT.search(sentence)
    return bool(_WITHIN.search(own)) or bool(few and not _ALL_OF_THEM.search(own))
