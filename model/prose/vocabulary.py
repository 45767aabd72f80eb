"""The vocabulary: the words around the report's figures, and what each means for a figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import product


class WordClass(Enum):
    """What a known word means for the figure it stands with."""

    NOUN = "noun"  # what the figure is of; ``value`` is its role
    ROW = "row"  # 年初, 调整 or 决算; ``value`` is the row
    OUT = "out"  # 支出, 使用: money that went
    IN = "in"  # 收入, 到位: money that came
    YEAR = "year"  # ``value`` is the number, THIS or OTHER
    PART = "part"  # 其中: what follows belongs to what stood before
    EACH = "each"  # 分别
    PASS = "pass"  # 为, 共, 本单位: changes nothing
    CHANGE = "change"  # 增加, 较, 占: the figure is a difference or a share, not a total
    PURPOSE = "purpose"  # 用于设备更新的: the figure may be a part of what its noun says
    SCOPE = "scope"  # 上半年, 计划, 人均: the figure is not the year's, or not spent
    ROUGH = "rough"  # 约, 超过: before anything but the figure itself it changes the sense
    BODY = "body"  # 中心, 街道: another body than the unit may be meant
    ASIDE = "aside"  # words that only look like others: 中心工作
    LOCAL = "local"  # 每, 各, 应, 列支: the figure right behind is not the year's total
    UNKNOWN = "unknown"  # no word of the vocabulary
    BREAK = "break"  # ，
    LIST = "list"  # 、和
    TARGET = "target"  # 降至, 控制在: the figure is what it came to
    FROM = "from"  # 由, 从: the figure is what was before
    ITEM = "item"  # （项）: what follows is of one functional item of the budget


@dataclass(frozen=True, slots=True)
class Word:
    """A word's class and value: a role, row or year; "" for none.

    ``whole`` says of a row's word that it is the row of the whole unit, of a noun that it is no
    event, or that it says 支出.
    """

    kind: WordClass
    value: str = ""
    whole: bool = False


OTHER, THIS = "other", "this"  # years
HAS, OWN, DONE, ALL = "has", "own", "done", "all"  # 现有, 我局, 完成, 共
WHOLE_YEAR, COMPARED, BELOW = "whole_year", "compared", "below"  # 全年; 较, 占; 下属
SUM, ORGAN = "sum", "organ"  # 合计, 局机关内设
SOURCE, CURRENT = "source", "current"  # 财政, 当年

# Spellings: a space joins pieces, "/" separates the choices for a piece.
_NOUNS = {
    "total": (
        "部门/ 整体支出",
        "支出 合计/总额 数/",
        "合计支出",
        "部门/年度/决算 总支出",
        "部门支出",
    ),
    "grand_total": ("支出总计 数/", "总支出"),  # 收入支出总计 holds what was carried over
    "basic": ("基本支出",),
    "project": ("项目支出",),
    "earmarked": ("政府专项 支出/资金/经费/",),
    "special": ("专项 资金/经费",),
    "assets": ("资产购置 支出/经费/费/", "购置资产支出"),
    "three_public": (
        "三公/“三公” 经费/费用/",
        "三公/“三公” 经费/费用/ 合计/总额/总计",
    ),
    "overseas": ("因公/ 出国/出国（境）/出国(境)/出国出境 费用/经费/费/",),
    "vehicles": (
        "公务用车/公车 费用/经费/费/",
        "公务用车/公车 购置 及/和/与/、/ 运行/运行维护/运维 费用/经费/费/",
    ),
    "receptions": ("接待费", "公务接待 费用/经费/费/"),
    "authorised": (
        "核定/人员/总/ 编制 总数/人数/数/总人数/",
        "核编",
        "行政/行政编制 、/和/及/与 事业编制",
    ),
    "on_payroll": (
        "在职 人数/人员/职工/干部职工/在编人员/总人数/",
        "在编在职/在职在编/在编 人员/人数/",
    ),
    "at_post": ("在岗 人数/人员/职工/",),
    "government_employees": ("政府雇员 人数/",),
    "technical": ("专业技术/专技 人员 数/",),
    "contract": ("编外 长期/ 聘用人员/聘用", "长期/ 聘用编外人员"),
    "outside": ("编外 人员/",),
    "retired_total": ("离退休",),
    "retired_veterans": ("离休 人员/干部/人数/",),
    "retirees": ("退休 人员/干部/人数/职工/",),
    "administrative": ("行政单位",),
    "subordinate": ("下属/所属/ 二级 机构/单位/预算单位",),
    "internal": ("内设 科室/职能科室/处室/部门/机构/股室/", "职能/ 科室", "股室"),
    "money": ("项目 资金/经费",),
    "staff_costs": ("人员 经费/支出/费用 支出/", "工资福利支出"),
    "goods": ("商品 和/及/与/、/ 服务 性/类/ 支出/费用/费",),
    "capital": ("资本性/资本 支出",),
    "other_part": ("对个人和家庭的补助 支出/", "债务利息 支出/及费用支出", "其他支出"),
    "rate": ("项目/ 资金/经费/ 使用率",),
    "other": (
        "行政/事业/参公/工勤/全额/差额/机关/聘用/控制数 编制 数/人数/人员/",
        "公务用车/公车 购置/运行/运行维护 费用/经费/支出/费",
        "预算/部门预算 编制",
        "当年预算 支出/安排/资金/",  # beside what was carried over
        "其他/专项/重点/一般 项目支出",
        "其他基本支出",
        "商务/外事 接待 费/",
        "公用/会议/培训/差旅/办公/印刷/宣传/工作/业务 经费/费/费用/支出",
    ),
}
# The standard wording; 财政拨款 alone may stand beside 其他资金 and be a part.
_PAID = "一般公共预算财政拨款安排的/一般公共预算财政拨款/一般公共预算/财政拨款"
_PAID_NOUNS = {
    "three_public": "三公/“三公” 经费/费用/",
    "overseas": "因公出国 （境）/(境)/ 费/费用/经费",
    "vehicles": "公务用车购置 及/和 运行/运行维护 费/经费",
    "receptions": "公务接待 费/经费",
}
_ROWS = {
    Word(WordClass.ROW, "initial"): (
        "由/ 年初 的/",
        "年初 批复/ 预算 数/安排/安排数/批复数/",
        "年初数",
    ),
    Word(WordClass.ROW, "initial", whole=True): ("年初部门/部门年初 预算 数/安排/",),
    Word(WordClass.ROW, "adjusted"): (
        "调整 预算 数/到/至/为/总额/",
        "调整后 的/ 预算 数/",
        "预算/ 调整后 数/",
        "预算调整数/调整数",
        "调整/调增/调减 为/到/至",
    ),
    Word(WordClass.ROW, "final"): (
        "支出/实际/ 决算 数/",
        "（/( 决算/决算数 ）/)",
        "预算/ 执行数",
        "决算支出",
    ),
    Word(WordClass.ROW, "final", whole=True): ("部门决算 数/支出/",),
    Word(WordClass.ROW, "budget"): ("预算 数/", "安排/批复/编列/预算安排"),
    Word(WordClass.ROW, "budget", whole=True): ("部门预算 数/",),
}
_BRACKETS = (  # these say nothing of whose figure follows
    "（/( 含/包括/不含 政府专项 ）/)",
    "（/( 含/包括/ 人员经费/人员支出 和/及/、 公用经费/日常公用经费/公用支出 ）/)",
)
_WITH_BODIES = "局/ 机关/本级 和/及/与 下属/所属/直属 各/ 单位/事业单位/二级机构/二级单位"
_RETIRED = ("离退休 人数/人员/干部/老干部/总人数",)  # no event, as 离退休3人 may be
_OTHERS = {
    Word(WordClass.OUT): (
        "实际/已/共/总/ 支出/使用/开支/发生/执行",
        "实际 完成/完成支出/支付",
        "完成支出",
    ),
    Word(WordClass.IN): (
        "总/ 收入",
        "实际/已/ 到位/到账",
        "共/实际/实/ 收到",
        "拨付/拨入/拨款/下达",
    ),
    Word(WordClass.YEAR, THIS): ("本/今 年", "本年度"),
    Word(WordClass.YEAR, OTHER): (
        "上/去/前/明/次/下/往/来/历/翌 年 度/",
        "上一/下一/以前/以往/其他/近两/近三/近几 年 度/",
        "同期 数/",
    ),
    Word(WordClass.PART): ("其中/包括/包含",),
    Word(WordClass.EACH): ("分别",),
    Word(WordClass.CHANGE): (
        "增加/增长/增幅/减少/减幅/压减/压缩/下降/降低/上升/提高/降幅/节约/节省/结余/结转/剩余",
        "超支/相差/差异/差额/同比/环比/追加/核减/调增/调减/核增/核销/新增/净增/收回/调剂",
        "相比/相较/持平/多/少/超出/缺口/空编/超编/缺编/调出/调入/划转/盘活",
    ),
    Word(WordClass.CHANGE, COMPARED): ("较/比/占",),
    Word(WordClass.SCOPE): (
        "上半年/下半年/半年/季度/月/旬/周/预计/计划/拟/争取/力争/测算/申请/建议/至今/以来/期间",
        "扣除/剔除/加上/还原/不考虑",
        "平均/人均/次均/户均/年均/日均",
    ),
    Word(WordClass.SCOPE, BELOW): ("下属/局属/所属",),
    Word(WordClass.LOCAL): (
        "将/若/如/应/需/尚/仍/可/均/每/各/部分/某/该/此/另/不含/列支/包干/标准/限额/控制/定额/目标",
    ),
    Word(WordClass.PASS, HAS): (
        "现有/实有/还有/设有/设/下设/内设/末/底/下有/下辖/年末/年底/期末/截至/截止/目前/总数",
        "本/我 部门/单位/局/委/办 由",
        "部门由/单位由/全局由",
        "由 局机关/机关 和/及/与",
    ),
    Word(WordClass.PASS, ORGAN): ("机关/局机关/委机关 设/内设/下设",),
    Word(WordClass.PASS, OWN): (
        "我/本 局/委/办/院/队/校/所/站/处/馆/中心/单位/部门/室/会/厅 的/",
        _WITH_BODIES,
    ),
    Word(WordClass.PASS, WHOLE_YEAR): ("全年 度/ 累计/总计/共计/共/",),
    Word(WordClass.PASS): (
        "全额/该年/该年度/年度/全局/全委/全院/部门/单位/机构/年/当前/有/另有/核定/含",
        "的/为/是/计/达/达到/多达/高达/数/数为/金额/总额/额/总/中/里/内/方面/情况",
        "组成/构成/其/人员/人数/经费/费用/如下/具体/具体为/实现/实际/人民币/设置/单位设置/机构设置/已/已经/全部",
        "概况/管理情况/使用情况/管理使用情况/使用管理情况/管理及使用情况/管理和使用情况/基本情况/执行情况",
        "收支情况/开支情况/人员情况/机构情况/编制情况/概况说明/情况说明/情况分析",
        "在/至/后/此外/另外/各项/规模/总规模/编制内/累计/加强/强化/规范/严格/管理/预算执行率/预算完成率/完成率/最终/相应/各类/年中/控制情况/控制率/执行率/折合/局/仅/仅有/只有/用于/主要/主要用于/主要是/均为/百分之/部门整体/数额/支出情况/需要/应急",
        "从严/严格/严/有效/从紧 控制/压减/压缩/管控",
        "财政/财政局/财政部门/区财政局/区财政/市财政局/县财政局 批复",
        *_BRACKETS,
    ),
    Word(WordClass.PASS, CURRENT): ("当年",),
    Word(WordClass.PASS, ALL): ("共/共有/共计",),
    Word(WordClass.PASS, SUM): ("合计/总计/总共",),
    Word(WordClass.PASS, SOURCE): ("财政/上级/资金",),
    Word(WordClass.ITEM): ("（类）/（款）/（项）/(类)/(款)/(项)/类款项",),
    Word(WordClass.PASS, DONE): ("完成/已完成/共完成/预算执行",),
    Word(WordClass.ROUGH): (
        "约/近/超/超过/逾/接近/将近/大约/不足/不到/至少/突破/不超过/高于/低于",
    ),
    Word(WordClass.BODY): (
        "中心/大队/支队/学校/小学/中学/医院/街道/社区/公司/集团/分局/研究所/研究院/管理所/管理站",
        "服务站/检查站/监督站/图书馆/档案馆/文化馆/博物馆/事务所/执法局/机关/本级",
    ),
    Word(WordClass.ASIDE): (
        "中心 工作/任务/城区/城",
        "围绕/紧扣/聚焦/市 中心",
        "社区/街道/公司 工作/治理",
    ),
    Word(WordClass.FROM): ("由/从",),
    Word(WordClass.TARGET): (
        "降/降低/下降/压减/压缩/削减/缩减/减少/增/增加/增长/上升/提高 至/到/为",
        "控制在/控制到",
    ),
    Word(WordClass.LIST): ("、/和/及/与/以及",),
}


def _spelled(lines: Iterable[str]) -> Iterator[str]:
    pieces = ([choices.split("/") for choices in line.split(" ")] for line in lines)
    return ("".join(words) for line in pieces for words in product(*line))


_SPACES = dict.fromkeys(" \t\u3000\xa0", Word(WordClass.PASS))
_BREAKS = dict.fromkeys("/，,；;：:（）()“”。！？!?…", Word(WordClass.BREAK))
_SPELT = {
    **_OTHERS,
    **_ROWS,
    **{Word(WordClass.NOUN, role): lines for role, lines in _NOUNS.items()},
    Word(WordClass.NOUN, "retired_total", whole=True): _RETIRED,
    **{
        Word(WordClass.NOUN, role, whole=True): (f"{_PAID} {noun} 支出", f"{noun} {_PAID} 支出")
        for role, noun in _PAID_NOUNS.items()
    },
}
WORDS = (
    _SPACES | _BREAKS | {text: word for word, lines in _SPELT.items() for text in _spelled(lines)}
)
