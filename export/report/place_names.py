"""Where a name of a place or of a unit may be broken so that it still reads well."""

import re
from collections.abc import Iterator

_PLACE = re.compile("自治[州县区旗]|街道|[省市县区州盟旗镇乡]")
_LONGER_NAME = frozenset("省市县区州盟旗镇乡")  # after 州 or 镇: 苏州市, 景德镇市, 新乡县
_WORDS = re.compile("城市|[城下]乡|市[场政容民级]|区[划域间]|[县乡]级|乡村|旗[下舰]|村镇|镇村")
WHOLE = re.compile("[!-~]+|街道|自治[州县区旗]|人民政府|委员会|办事处|办公室|管理局|服务|社会|保障")
_BODY = re.compile("人民政府|委员会|办事处|办公室|中心|局|[、，；,; ]")


def place_ends(name: str) -> Iterator[int]:
    """Yield where the places end that a name begins with: after 省, 市, 自治州, 街道 …

    A sign that is part of a longer name ends none: 苏州市, 市中区, 城区街道, 市场监督管理局.
    """
    start, inside = 0, {i for found in _WORDS.finditer(name) for i in range(*found.span())}
    for found in _PLACE.finditer(name):
        begin, end = found.span()
        if begin > start and begin not in inside and not _goes_on(found[0], name[end : end + 2]):
            yield end
            start = end


def _goes_on(sign: str, after: str) -> bool:
    """Whether the name goes on behind a sign: 苏州市, 某县区, 城区街道."""
    if after == "街道" or (sign in "市县" and after[:1] == "区"):
        return True
    return sign in "州盟旗镇乡" and after[:1] in _LONGER_NAME


def name_ends(name: str) -> Iterator[int]:
    """Yield where a unit's name, or a list of names, is parted best: after a place or a body."""
    yield from place_ends(name)
    yield from (found.end() for found in _BODY.finditer(name))
