"""Counts right beside a noun of the staff or bodies, in sentences that are not understood."""

import re
from collections.abc import Iterator, Sequence

from model.prose.binding import Statement
from model.prose.candidates import POSTS_OF_A_KIND, candidates, fits
from model.prose.figures import Exactness, Figure, Unit

_PEOPLE = {
    "authorised": "(?<!行政)(?<!事业)(?<!工勤)(?<!参公)(?<!全额)(?<!差额)(?<!机关)编制",
    POSTS_OF_A_KIND: "(?:行政|事业|工勤|参公)编制",
    "on_payroll": "在职(?:在编)?|在编在职",
    "at_post": "(?<![不未])在岗",
    "government_employees": "政府雇员",
    "technical": "(?:专业技术|专技)(?:人员)?",
    "contract": "编外(?:长期)?(?:聘用)?(?:人员)?|长期聘用(?:编外)?人员",
    "retired_total": "离退休",
    "retired_veterans": "离休",
    "retirees": "(?<!离)退休",
}
_BODIES = {
    "administrative": "行政单位",
    "subordinate": "二级(?:预算)?(?:机构|单位)",
    "internal": "(?:内设|职能)(?:职能)?(?:科室|股室|处室|机构|部门)",
}
_NOUN = "|".join(f"(?P<{role}>{text})" for role, text in {**_PEOPLE, **_BODIES}.items())
_ANY = re.compile(_NOUN)
_FILLER = (
    "(?:人员|老?干部|教?职工|教职员工|老?同志|人数|总[数量]|[数量额]|[合总共]计|实有|现有|尚有|还有"
    "|总共|目前|年末|[共有为是达计仅只的实则：现已])*"
)
_BEFORE = re.compile(f"(?:{_NOUN}){_FILLER}$")
_BEHIND = re.compile(f"的?(?:{_NOUN}|(?P<section>科室|股室|处室))")
_OWN = (
    "我+[局委办院队校所站处馆会厅]?|[本我](?:局|委|办|院|单位|部门)|全(?:局|委|院|系统)"
    "|局里|单位|局?机关[及和与]所属单位|自身|(?:干部)?队伍中?|干部职工|上下"
)
_THERE = "目前|现|另|还|尚|仍|年末|年底|[共实还另]?有|聘用?有?|实有|核定|设有?|共"
_PLAIN = re.compile(
    f"(?:截[至止].{{0,14}}|目前|年末|年底|此外|其中|[^，。；]{{0,20}}(?:范围|编报)的?"
    f"|[^，。；]{{0,6}}(?:编[办委]|规定)[核定给]+)?"
    f"(?:(?P<own>{_OWN})|(?P<there>{_THERE})|的)*"
    f"(?:{_NOUN}){_FILLER}$"
)
_LED = re.compile(
    f"(?:{_OWN}|目前|现)*(?P<led>[内下]设|局属|[所直下]属|局?机关(?:内部)?设?|(?:{_OWN})(?:[共现]?有|由)|全[局委院])有?[共各]?"
    f"|(?:{_OWN})*由(?:局?机关|本级)[和与及]|(?:{_OWN})由|局?(?:{_OWN}|机关)[内下]?设有?[^，。；]{{0,60}}等|[内下]设[^，。；]{{0,60}}等"
)
_CLAUSE = re.compile("[，,；;：:（()）\n]")
_BRACKET = re.compile("[（(](?:含|编外)[^（()）]{0,12}[)）]")
_SENTENCE = re.compile("[^。！？!?\n]+")
_OTHERS = re.compile(  # another body's, another year's, or only some of them
    "中心|站|所(?![属有在需])|队(?!伍)|校|院|馆|街道|社区|[乡镇村]|公司|集团|协会|支部|工会|[区县市]直|全[区县市国]|[党团]员"
    "|[上去前明往]一?年|同期|年初|拟|计划|力争|争取|下一步|今后|将|其中|使用|(?<!1)[0-9]月"
)
_EVENTS = re.compile(
    "年内|[本今当全]年|新|[招选抽借]|调[入出动离]|办理|到龄|[增减]|去世|[1-9]月(?!31)"
)
_SOME = re.compile(
    "新|原|划|核增|[增减缺空超招转选抽借]|调[入出]|挂职|男|女|学历|职称|高级|中级|初级|参加|培训|慰问|走访|指导|检查|督|对|撤|并[入为]"
    "|其[他余]|部分|(?<!1)[0-9]月|平均|每|占|[高低多少]于|超过|相差"
)
_OF_SOME = re.compile(
    "(?!全员|全体|全部)[^，。；]{0,24}(?:参加|参训|参与|出席|持证|取得|获|被|入选|荣|承担|牵头|负责(?!人)|进驻)|[^，。；、]{0,6}(?:调|左右|以[上内])|中?有"
)
_LEAVING = ("retirees", "retired_total", "contract")
_YEAR = re.compile("((?:19|20)[0-9]{2})年")


def counted(paragraph: str, figures: Sequence[Figure]) -> Iterator[Statement]:
    """Yield the exact counts that stand before or behind a noun of the form's staff and bodies."""
    if not _ANY.search(paragraph) and "设" not in paragraph:
        return
    counts = [one for one in figures if one.unit in (Unit.PEOPLE, Unit.PIECES)]
    for sentence in _SENTENCE.finditer(paragraph) if counts else ():
        behind = sentence.start()
        for figure in counts:
            if not sentence.start() <= figure.start < sentence.end():
                continue
            before = paragraph[sentence.start() : figure.start]
            own = _BRACKET.sub("", paragraph[behind : figure.start])
            own = _CLAUSE.split(own)[-1].lstrip("、和及与")
            behind = figure.stop
            begins = own == before.strip()
            role, stop, plain, bare = _role(paragraph, own, figure, begins=begins)
            if (
                role
                and fits(role, figure)
                and not _of_others(paragraph, before, own, stop, role, sentence[0])
            ):
                year = _YEAR.findall(before)[-1:]
                yield Statement(
                    figure, role, "", candidates(role, ""), False, "".join(year),
                    figure.start - len(own), not bare, False, False, plain, True, True,
                )  # fmt: skip


def _role(paragraph: str, own: str, figure: Figure, *, begins: bool) -> tuple[str, int, bool, bool]:
    """Return the noun that a count stands beside, where the two end, whether its clause says
    nothing but that the unit has them, and whether no other words stand before the noun."""
    if figure.exact is not Exactness.EXACT:
        return "", 0, False, False
    if match := _BEFORE.search(own):
        plain = _PLAIN.fullmatch(own)
        there = plain and (plain["own"] or plain["there"] or begins)
        return match.lastgroup or "", figure.stop, bool(there), bool(plain)
    match = _BEHIND.match(paragraph, figure.stop)
    led = _LED.fullmatch(own)
    if match is None or (match["section"] and not led and own):
        return "", 0, False, False
    role = "internal" if match["section"] else match.lastgroup or ""
    return role, match.end(), bool(led), bool(led) or not own


def _of_others(paragraph: str, before: str, own: str, stop: int, role: str, sentence: str) -> bool:
    """Whether other words say that the count is another's or only of some."""
    of_organ = role in _PEOPLE and re.search("机关(?![和及与])|包括", before)
    event = role in _LEAVING and _EVENTS.search(sentence)
    some = _SOME.search(own) or _OF_SOME.match(paragraph, stop)
    return bool(of_organ or event or some or _OTHERS.search(before))
